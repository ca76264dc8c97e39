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

  @Test("файл без права записи и ссылка: содержимое ссылки исправляется, сама она остаётся")
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
}
