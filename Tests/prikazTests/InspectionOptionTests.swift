import Foundation
import Testing

/// Documents are inspected by `generate`, `batch` and `check` unless `--no-inspect` says otherwise.
@Suite("Проверка документов при создании")
struct InspectionOptionTests {
  private static let data = """
    организация: {наименование: Отдел образования Зареченского района, место-составления: пгт Заречье}
    люди: {иванова: {фамилия: Иванова, инициалы: А.П., пол: ж, должность: Начальник отдела}}
    приказ:
      номер: 5
      дата: 2020-09-25
      заголовок: Об организации семинара
      подписывает: иванова
      контроль: оставляю за собой
      пункты:
        - {исполнитель: иванова, поручение: провести семинар (для учителей, срок: до 15 октября 2020 г.}

    """
  private static let name = "Приказ 5 от 25.09.2020.docx"

  private func inFolder(_ body: (URL) throws -> Void) throws {
    try CommandRun.inFolder { folder in
      let set = folder.appending(path: "К")
      try FileManager.default.createDirectory(at: set, withIntermediateDirectories: true)
      try Self.data.write(to: set.appending(path: "приказ.yaml"), atomically: true, encoding: .utf8)
      try body(folder)
    }
  }

  private func isThere(_ path: String, _ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  @Test("ошибка в словах задерживает документ, названа строка данных; без проверки документ есть")
  func generate() throws {
    try inFolder { folder in
      let run = try CommandRun("generate К --kind приказ -o Г", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("К/приказ.yaml:10:"))
      #expect(run.errors.contains("[TXT-01]"))
      #expect(run.errors.contains("также: \(Self.name), текст, абзац"))
      #expect(!isThere("Г/\(Self.name)", folder))
      let quick = try CommandRun("generate К --kind приказ -o Г --no-inspect", in: folder)
      #expect(quick.status == 0 && !quick.errors.contains("TXT-01"))
      #expect(isThere("Г/\(Self.name)", folder))
    }
  }

  @Test("проект печатается и с ошибкой, код 1")
  func draft() throws {
    try inFolder { folder in
      let run = try CommandRun("generate К --kind приказ --draft -o Г", in: folder)
      #expect(run.status == 1)
      #expect(run.output.contains("Г/Приказ"))
    }
  }

  @Test("check находит то же, что задержало бы документ")
  func check() throws {
    try inFolder { folder in
      let whole = try CommandRun("check К", in: folder)
      #expect(whole.errors.contains("[TXT-01]"))
      let quick = try CommandRun("check К --no-inspect", in: folder)
      #expect(!quick.errors.contains("[TXT-01]"))
    }
  }

  @Test("в описи пакета замечания к документам есть; без проверки пакет делается заново, а не пропускается")
  func batch() throws {
    try inFolder { folder in
      func manifest() throws -> String {
        try String(contentsOf: folder.appending(path: "П/опись.jsonl"), encoding: .utf8)
      }
      #expect(try CommandRun("batch . --kind приказ -o П", in: folder).status == 1)
      #expect(try manifest().contains("\"code\":\"TXT-01\""))
      let quick = try CommandRun("batch . --kind приказ -o П --no-inspect --resume", in: folder)
      #expect(quick.status == 0, "\(quick.errors)")
      #expect(try !manifest().contains("TXT-01"))
      #expect(isThere("П/К/\(Self.name)", folder))
      #expect(try CommandRun("verify П", in: folder).output == "Сходится комплектов: 1 из 1.\n")
    }
  }
}
