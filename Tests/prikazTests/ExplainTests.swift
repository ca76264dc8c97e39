import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// `explain`: from words of a document to the line of the data.
@Suite("Откуда слова документа")
struct ExplainTests {
  private static let common = """
    организация: {наименование: Отдел образования Зареченского района, место-составления: пгт Заречье}
    люди:
      иванова: {фамилия: Иванова, инициалы: А.П., пол: ж, должность: Начальник отдела}
      сухина: {фамилия: Сухина, инициалы: О.В., пол: ж, должность: методист}

    """
  private static let order = """
    приказ:
      номер: 5
      дата: 2020-09-25
      заголовок: Об организации семинара
      подписывает: иванова
      контроль: оставляю за собой
      пункты:
        - исполнитель: сухина
          поручение: провести семинар для учителей
          срок: до 15 октября 2020 г.

    """
  private static let name = "Приказ 5 от 25.09.2020.docx"

  /// A set in `К` and its order in `Г`.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    try CommandRun.inFolder { folder in
      let set = folder.appending(path: "К")
      try FileManager.default.createDirectory(at: set, withIntermediateDirectories: true)
      try Self.common.write(to: set.appending(path: "общее.yaml"), atomically: true, encoding: .utf8)
      try Self.order.write(to: set.appending(path: "приказ.yaml"), atomically: true, encoding: .utf8)
      let made = try CommandRun("generate К --kind приказ -o Г --no-inspect", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      try body(folder)
    }
  }

  private func explain(_ words: String, _ more: String = "--data К", in folder: URL) throws -> CommandRun {
    try CommandRun(
      "explain Г/\(Self.name.replacing(" ", with: "␣")) \(words.replacing(" ", with: "␣")) \(more)", in: folder)
  }

  @Test("строка данных, тег и место шаблона; из составного значения берётся его часть")
  func leadsToTheLine() throws {
    try inFolder { folder in
      let run = try explain("семинар для учителей", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasPrefix("Документ тот же, что получается из данных сейчас.\n"))
      #expect(run.output.contains("данные: приказ.пункты[1].поручение, К/приказ.yaml:9:18"))
      #expect(run.output.contains("поручение: провести семинар для учителей"))
      #expect(run.output.contains("order.docx"))
      let title = try explain("Об организации", in: folder)
      #expect(title.output.contains("К/приказ.yaml:4:14"))
      let template = try explain("ПРИКАЗ", in: folder)
      #expect(template.output.contains("слова стоят в самом шаблоне"))
    }
  }

  @Test("правленый документ: прежнее объяснено, вписанное названо вписанным")
  func editedDocument() throws {
    try inFolder { folder in
      let file = folder.appending(path: "Г/\(Self.name)")
      var package = try OPCPackage(Array(Data(contentsOf: file)), file: Self.name)
      let main = try package.mainDocument()
      let text = String(decoding: try package.bytes(of: main), as: UTF8.self)
      package.set(Array(text.replacing("провести семинар", with: "провести вебинар").utf8), of: main)
      try Data(package.archive()).write(to: file)
      let changed = try explain("вебинар", in: folder)
      #expect(changed.output.contains("Документ правили"))
      #expect(changed.output.contains("их вписали в документ"))
      #expect(try explain("для учителей", in: folder).output.contains("абзац правили, но эти слова в нём прежние"))
      let same = try explain("Об организации", in: folder)
      #expect(same.output.contains("К/приказ.yaml:4:14"))
      #expect(!same.output.contains("абзац правили"))
    }
  }

  @Test("данные с тех пор изменились: об этом сказано, совпадающее объяснено")
  func changedData() throws {
    try inFolder { folder in
      let other = Self.order.replacing("до 15 октября", with: "до 20 октября")
      try other.write(to: folder.appending(path: "К/приказ.yaml"), atomically: true, encoding: .utf8)
      let run = try explain("организации семинара", in: folder)
      #expect(run.output.contains("Документ никто не правил, но из данных теперь получается другой"))
      #expect(run.output.contains("К/приказ.yaml:4:14"))
    }
  }

  @Test("JSON: место в документе, тег, путь, строка")
  func json() throws {
    try inFolder { folder in
      let run = try explain("семинар для учителей", "--data К --format json", in: folder)
      let answer = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(answer["comparison"] as? String == "same" && answer["kind"] as? String == "order")
      let occurrence = try #require((answer["occurrences"] as? [[String: Any]])?.first)
      let source = try #require((occurrence["sources"] as? [[String: Any]])?.first)
      let data = try #require(source["data"] as? [String: Any])
      #expect(data["path"] as? String == "приказ.пункты[1].поручение")
      #expect(data["line"] as? Int == 9 && data["column"] as? Int == 18)
    }
  }

  @Test("нет слов — 1, не сказано, из каких данных, — 64; документ пакета находит свой комплект по описи")
  func statuses() throws {
    try inFolder { folder in
      #expect(try explain("вебинар", in: folder).status == 1)
      let lost = try explain("семинара", "", in: folder)
      #expect(lost.status == 64 && lost.errors.contains("[OUT-51]"))
      #expect(try CommandRun("batch . --kind приказ -o П --no-inspect", in: folder).status == 0)
      let found = try CommandRun("explain П/К/\(Self.name.replacing(" ", with: "␣")) организации", in: folder)
      #expect(found.status == 0, "\(found.errors)")
      #expect(found.output.contains("приказ.yaml:4:14"))
    }
  }
}
