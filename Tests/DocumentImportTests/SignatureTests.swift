import DocumentImport
import Testing

/// Signatures as offices lay them out: the surname first, the post over several lines, in cells, behind tabs.
@Suite("Подпись в чужом приказе")
struct SignatureTests {
  private static func order(_ end: String, item: String = "") -> String {
    """
    = ОТДЕЛ ОБРАЗОВАНИЯ
    = ПРИКАЗ
    21.12.2026 № 418-од
    О плане мероприятий
    В целях помощи школам приказываю:
    1. Методическому кабинету провести семинар до 24.12.2027.\(item)
    2. Контроль за исполнением приказа оставляю за собой.

    \(end)
    """
  }

  @Test(
    "фамилия впереди инициалов",
    arguments: [
      "Начальник отдела образования\t\t\tБелова И.П.", "Начальник отдела образования Белова И. П.",
      "Начальник отдела образования ____________ Белова И.П.", "| Начальник отдела образования | | Белова И.П.",
      "| Начальник / отдела образования | ________ | Белова И.П.\n\nИсп. Петрова А.А.\n2-12-12",
      "Начальник\nотдела образования\t\tБелова И.П.", "Начальник\nотдела образования\n\nБелова И.П.",
      "Начальник отдела образования\t\tБелова И.П.\n\nС приказом ознакомлена:\nМетодист ________ Сомова А.А.",
      "Начальник отдела образования\t\tБелова И.П.\nСогласовано:\nЮрист Сомова А.А.",
    ])
  func surnameFirst(end: String) throws {
    let set = try Importing.set(Self.order(end))
    let order = Importing.text("приказ-418-од.yaml", in: set)
    #expect(order.contains("  контроль: оставляю за собой\n  подписывает: белова\n"), "\(order)")
    #expect(
      Importing.text("общее.yaml", in: set).contains(
        "  белова:\n    фамилия: Белова\n    инициалы: И.П.\n    пол: ж\n    должность: Начальник отдела образования\n")
    )
  }

  @Test("перечень людей внутри пункта – не подпись")
  func members() throws {
    let set = try Importing.set(
      Self.order(
        "Начальник отдела И.П. Белова",
        item: "\nДиректорам школ ознакомить под подпись:\nМетодист Петрова А.А.\nЮрист Сомова А.П."))
    let order = Importing.text("приказ-418-од.yaml", in: set)
    #expect(order.contains("  контроль: оставляю за собой\n  подписывает: белова\n"), "\(order)")
  }

  @Test("что стоит после пункта о контроле и не узнано, названо")
  func unknownEnd() throws {
    let set = try Importing.set(Self.order("Староста Бельчук"))
    #expect(set.report.leftovers.map(\.words) == ["Староста Бельчук"])
  }
}
