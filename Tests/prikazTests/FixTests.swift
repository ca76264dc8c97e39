import Foundation
import Testing

@Suite("Команды check --fix и control")
struct FixTests {
  private static let common = """
    # Общее. Это пояснение останется.
    организация:
      наименование: Отдел образования
      Место составления: пгт Заозёрье   # было с большой буквы и пробелом
    люди:
      белова: {фамилия: белова, инициалы: МС, пол: ж, должность: Заведующий}
    школы: {каменка: {краткое: МБОУ Каменская ООШ}}

    """

  private static let order = """
    приказ:
      номер: 5
      дата: 1.9.2026
      заголовок: О мерах.
      пункты:
        - "1. Провести работу"   # номер поставит программа
      контроль: оставляю за собой
      подписывaет: белова
      рассылка: [МБОУ Каменская ООШ, в дело]

    """

  @Test("исправляется всё, что исправляется однозначно; остальной текст тот же; второй раз исправлять нечего")
  func fixes() throws {
    try CommandRun.inFolder(["общее.yaml": Self.common, "приказ.yaml": Self.order]) { folder in
      let run = try CommandRun("check . --fix", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("./приказ.yaml:3:9: было 1.9.2026, стало 2026-09-01"))
      let common = try String(contentsOf: folder.appending(path: "общее.yaml"), encoding: .utf8)
      #expect(
        common
          == Self.common.replacing("Место составления", with: "место-составления").replacing(
            "белова, и", with: "Белова, и"
          )
          .replacing("МС", with: "М.С."))
      let order = try String(contentsOf: folder.appending(path: "приказ.yaml"), encoding: .utf8)
      #expect(
        order
          == Self.order.replacing("1.9.2026", with: "2026-09-01").replacing("О мерах.", with: "О мерах")
          .replacing("\"1. Провести", with: "\"Провести").replacing("подписывaет", with: "подписывает")
          .replacing("[МБОУ Каменская ООШ,", with: "[каменка,"))
      let again = try CommandRun("check . --fix", in: folder)
      #expect(again.errors.hasPrefix("Исправлять нечего.\n"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["общее.yaml", "приказ.yaml"])
    }
  }

  @Test("без --fix ничего не меняется, но сказано, что программа может исправить")
  func hint() throws {
    try CommandRun.inFolder(["приказ.yaml": "приказ: {заголовок: О мерах., пункты: [Провести], стадия: проект}\n"]) {
      folder in
      let run = try CommandRun("check приказ.yaml", in: folder)
      #expect(run.errors.contains("prikaz check --fix"))
      #expect(try String(contentsOf: folder.appending(path: "приказ.yaml"), encoding: .utf8).contains("О мерах.,"))
    }
  }

  @Test("предложенный падеж записывается, когда его проверили, и больше о нём не спрашивают")
  func cases() throws {
    let data = """
      организация: {наименование: Отдел}
      люди:
        кравец:
          фамилия: Кравец   # мужчина
          инициалы: И.И.
          пол: м
          должность: Методист
        белова: {фамилия: Белова, инициалы: М.С., должность: Заведующий}
      приказ:
        заголовок: О мерах
        пункты: [{исполнитель: кравец, поручение: провести работу, срок: до 1 октября 2026 г.}]
        контроль: оставляю за собой
        подписывает: белова

      """
    try CommandRun.inFolder(["приказ.yaml": data]) { folder in
      #expect(try CommandRun("check приказ.yaml --fix", in: folder).errors.hasPrefix("Исправлять нечего."))
      let run = try CommandRun("check приказ.yaml --confirm-cases", in: folder)
      #expect(run.errors.contains("добавлено фамилия-дательный: Кравцу"), "\(run.errors)")
      let text = try String(contentsOf: folder.appending(path: "приказ.yaml"), encoding: .utf8)
      #expect(text.contains("    фамилия: Кравец   # мужчина\n    фамилия-дательный: Кравцу\n    инициалы"))
      #expect(!(try CommandRun("check приказ.yaml", in: folder).errors.contains("VAL-20")))
    }
  }

  @Test("ссылка остаётся ссылкой, исправляется файл, к которому она ведёт")
  func links() throws {
    try CommandRun.inFolder(["настоящий.txt": "приказ: {заголовок: О мерах., пункты: [Провести], стадия: проект}\n"]) {
      folder in
      let link = folder.appending(path: "приказ.yaml")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: folder.appending(path: "настоящий.txt"))
      #expect(try CommandRun("check приказ.yaml --fix", in: folder).errors.hasPrefix("Исправлено:"))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix("настоящий.txt"))
      #expect(
        try String(contentsOf: folder.appending(path: "настоящий.txt"), encoding: .utf8).contains("О мерах, "))
    }
  }

  @Test("control: таблица и JSON на день; неверный день назван")
  func control() throws {
    let data = """
      приказ:
        номер: 5
        дата: 2026-09-01
        заголовок: О мерах
        пункты: [{исполнитель: директорам школ, поручение: сдать отчёт, срок: до 1 октября 2026 г.}]
      """
    try CommandRun.inFolder(["приказ.yaml": data]) { folder in
      let run = try CommandRun("control приказ.yaml --on 02.10.2026", in: folder)
      #expect(
        run.output == """
          Контроль на 02.10.2026

          директорам школ
            просрочено 01.10.2026 сдать отчёт
                                  приказ № 5 от 01.09.2026, пункт 1; срок: до 1\u{A0}октября\u{A0}2026\u{A0}г.

          Всего 1: просрочено — 1.

          """)
      let json = try CommandRun("control приказ.yaml --on 2026-09-02 --format json", in: folder).output
      #expect(json.contains("\"state\" : \"current\""))
      #expect(json.contains("\"due\" : \"2026-10-01\""))
      let wrong = try CommandRun("control приказ.yaml --on 31.02.2026", in: folder)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("дата не понята"))
      #expect(try CommandRun("control приказ.yaml", in: folder).status == 0)
    }
  }

  @Test("человек, названный фамилией, и день, записанный словами, исправляются")
  func namesAndDays() throws {
    let data = """
      организация: {наименование: Отдел}
      люди:
        Кравец Ольга: {фамилия: Кравец, имя: Ольга, отчество: Ивановна, должность: Начальник, с: 1 сентября 2018 года}
      приказ:
        дата: «12» октября 2026 г.
        заголовок: О мерах
        пункты: [{исполнитель: кравец, поручение: начать, срок: до 2 ноября 2026 г.}]
        контроль: оставляю за собой
        подписывает: О.И. Кравец

      """
    try CommandRun.inFolder(["приказ.yaml": data]) { folder in
      let run = try CommandRun("check приказ.yaml --fix", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let text = try String(contentsOf: folder.appending(path: "приказ.yaml"), encoding: .utf8)
      #expect(
        text
          == data.replacing("1 сентября 2018 года", with: "2018-09-01").replacing(
            "«12» октября 2026 г.", with: "2026-10-12"
          )
          .replacing("исполнитель: кравец", with: "исполнитель: Кравец Ольга")
          .replacing("О.И. Кравец", with: "Кравец Ольга"))
    }
  }

  @Test("new: путь с пробелом дан в кавычках, пустое имя и файл вместо папки названы")
  func newFolders() throws {
    try CommandRun.inFolder(["файл": "х"]) { folder in
      let run = try CommandRun("new Мой␣комплект", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.contains("prikaz generate \"Мой комплект\" --kind приказ"))
      #expect(try CommandRun("generate Мой␣комплект --kind приказ -o Мои␣документы", in: folder).status == 0)
      let inside = try CommandRun("new файл/комплект", in: folder)
      #expect(inside.status == 73)
      #expect(inside.errors.contains("как исправить"))
    }
  }
}
