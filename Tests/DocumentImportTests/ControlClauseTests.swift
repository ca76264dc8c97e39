import DocumentImport
import TestSupport
import Testing

/// The clause of control names its person in the accusative, in any order, with the post or without it.
@Suite("Контроль возложен на человека")
struct ControlClauseTests {
  private static func order(_ named: String, below: String = "") -> String {
    """
    = ОТДЕЛ ОБРАЗОВАНИЯ
    = ПРИКАЗ
    21.12.2026 № 418-од
    О плане мероприятий
    В целях помощи школам приказываю:
    1. Методическому кабинету провести семинар до 24.12.2027.
    2. Контроль за исполнением настоящего приказа возложить на \(named).
    Начальник Л.И. Черных
    \(below)
    """
  }

  /// What the imported set says of control, and what its order prints.
  private static func control(of set: ImportedSet) throws -> (data: String?, printed: String?) {
    let order = try #require(try Importing.documents(Importing.data(set), kind: "order").first)
    return (
      Importing.text("приказ-418-од.yaml", in: set).split(separator: "\n").first { $0.contains("контроль:") }.map {
        String($0)
      },
      try WordText.lines(of: order).first { $0.hasPrefix("Контроль за") }?.replacing("\u{A0}", with: " ")
    )
  }

  @Test(
    "человек узнан, и приказ говорит то же",
    arguments: [
      ("Н.И. Дубягу", "Дубягу Н.И.", "дубяга", "фамилия: Дубяга\n    инициалы: Н.И."),
      ("Н. И. Дубягу", "Дубягу Н.И.", "дубяга", "фамилия: Дубяга\n    инициалы: Н.И."),
      ("Н.И.Дубягу", "Дубягу Н.И.", "дубяга", "фамилия: Дубяга\n    инициалы: Н.И."),
      ("Дубягу Н.И.", "Дубягу Н.И.", "дубяга", "фамилия: Дубяга\n    инициалы: Н.И."),
      ("О.В. Хрущ", "Хрущ О.В.", "хрущ", "инициалы: О.В.\n    пол: ж"),
      ("В.П. Иванова", "Иванова В.П.", "иванов", "фамилия: Иванов\n    инициалы: В.П.\n    пол: м"),
      (
        "заместителя начальника Петрову Н.И.", "заместителя начальника Петрову Н.И.", "петрова",
        "пол: ж\n    должность: Заместитель начальника"
      ),
      ("методиста Н.И. Дубягу", "методиста Дубягу Н.И.", "дубяга", "должность: Методист\n"),
      ("Петрову Н.И., ведущего специалиста", "ведущего специалиста Петрову Н.И.", "петрова", "Ведущий специалист\n"),
      (
        "заведующую кабинетом Дубягу Н.И.", "заведующую кабинетом Дубягу Н.И.", "дубяга",
        "пол: ж\n    должность: Заведующая кабинетом"
      ),
      (
        "методиста Петрову Ольгу Викторовну", "методиста Петрову О.В.", "петрова",
        "имя: Ольга\n    отчество: Викторовна\n"
      ),
    ])
  func known(named: String, printed: String, key: String, person: String) throws {
    let set = try Importing.set(Self.order(named))
    let control = try Self.control(of: set)
    #expect(control.data == "  контроль: {возложить-на: \(key)}")
    #expect(control.printed == "Контроль за исполнением настоящего приказа возложить на \(printed)")
    #expect(Importing.text("общее.yaml", in: set).contains(person), "\(Importing.text("общее.yaml", in: set))")
  }

  @Test("о ком документ говорит и в именительном падеже, тот и назван")
  func namedElsewhere() throws {
    let set = try Importing.set(
      Self.order("Н.И. Кравца", below: "С приказом ознакомлен:\nМетодист ____________ Н.И. Кравец"))
    #expect(try Self.control(of: set).data == "  контроль: {возложить-на: кравец}")
  }

  @Test(
    "где именительного падежа не видно, пункт остаётся словами",
    arguments: ["Н.И. Кравца", "специалиста Белого А.А.", "методиста Петрову Н.И. и юриста Сомову А.П.", "Петрову"])
  func kept(named: String) throws {
    let set = try Importing.set(Self.order(named))
    let control = try Self.control(of: set)
    #expect(control.data == nil)
    #expect(control.printed?.contains(named) == true)
    #expect(!Importing.text("общее.yaml", in: set).contains("кравц"))
  }
}
