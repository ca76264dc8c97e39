import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Справочник данных говорит то же, что программа")
struct DataDocumentationTests {
  private static let page = Repository.root.appendingPathComponent("docs/data.md")

  private static let reading =
    "| код | что не так |\n|---|---|\n" + ReadingCode.allCases.map { "| \($0.rawValue) | \($0.summary) |\n" }.joined()

  private static let rules =
    "| код | что верно | строгость |\n|---|---|---|\n"
    + ProgrammeValidator.rules.map { "| \($0.code) | \($0.summary) | \($0.severity.russian) |\n" }.sorted().joined()

  private static func section(_ name: String, of page: String) -> Range<String.Index>? {
    guard let start = page.range(of: "<!-- начало: \(name) -->\n"), let end = page.range(of: "<!-- конец: \(name) -->")
    else { return nil }
    return start.upperBound..<end.lowerBound
  }

  @Test("таблицы ключей, кодов и правил")
  func tables() throws {
    var page = try String(contentsOf: Self.page, encoding: .utf8)
    let isUpdate = ProcessInfo.processInfo.environment["PRIKAZ_UPDATE_DOCS"] != nil
    for (name, expected) in [
      ("ключи", VocabularyReference.markdown), ("чтение", Self.reading), ("правила", Self.rules),
    ] {
      let range = try #require(Self.section(name, of: page))
      if isUpdate { page.replaceSubrange(range, with: expected) }
      let isSame = try page[#require(Self.section(name, of: page))] == expected
      #expect(isSame, "\(name): обновите, PRIKAZ_UPDATE_DOCS=1 swift test --filter DataDocumentationTests")
    }
    if isUpdate { try page.write(to: Self.page, atomically: true, encoding: .utf8) }
  }

  @Test("каждый код, который может напечатать программа, есть в справочнике, а кодов, которых нет, в нём нет")
  func codes() throws {
    // Rules over finished documents have a page of their own, written from their catalogue.
    let rules = Repository.root.appendingPathComponent("docs/rules.md")
    let page = try String(contentsOf: Self.page, encoding: .utf8) + String(contentsOf: rules, encoding: .utf8)
    let described = Set(page.matches(of: /(?m)^\| ([A-Z]{3}-[0-9]{2}) \|/).map { String($0.1) })
    let sources = Repository.root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var printed: Set<String> = []
    for case let file as URL in files
    where file.pathExtension == "swift" && file.lastPathComponent != "WaiverKeys.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      printed.formUnion(text.matches(of: /"([A-Z]{3}-[0-9]{2})"/).map { String($0.1) })
    }
    #expect(printed.subtracting(["UTF-16"]).subtracting(described).sorted() == [])
    #expect(described.subtracting(printed).sorted() == [])
  }

  @Test("каждая запись словаря достижима из файла данных или из файла вида")
  func everyRecordIsReachable() {
    var reached: Set<RecordName> = [.file, .documentKind]
    var next: [RecordName] = [.file, .documentKind]
    while let name = next.popLast() {
      for record in Vocabulary.record(name).fields.flatMap(\.type.records) where reached.insert(record).inserted {
        next.append(record)
      }
    }
    #expect(reached == Set(RecordName.allCases))
  }

  @Test("ключи записи не повторяются, даже если «ё» заменить на «е»", arguments: RecordName.allCases)
  func keysDiffer(_ name: RecordName) {
    let keys = Vocabulary.record(name).keys.map(KeySpelling.folded)
    #expect(Set(keys).count == keys.count)
  }

  @Test("пример каждого ключа читается программой без ошибок в нём самом", arguments: RecordName.allCases)
  func examplesRead(_ name: RecordName) {
    for field in Vocabulary.record(name).fields {
      let result = RawDataReader.read(SourceFile(name: "пример.yaml", text: "\(field.key): \(field.example)\n"))
      #expect(result.diagnostics.isEmpty, "\(name.rawValue): \(field.key)")
      #expect(result.root?.entries.map(\.key) == [field.key])
    }
  }

  @Test(
    "запись из одних примеров — верная запись",
    arguments: Vocabulary.record(.file).fields.filter { if case .record = $0.type { true } else { false } }.map(\.key))
  func examplesMakeARecord(_ key: String) throws {
    let name = try #require(Vocabulary.record(.file).field(key)?.type.records.first)
    let fields = Vocabulary.record(name).fields.map { "  \($0.key): \($0.example)\n" }.joined()
    let neighbours = """
      люди: {сомова: {фамилия: Сомова, инициалы: А.П.}, папина: {фамилия: Папина, инициалы: Н.И.}}
      школы: {заречье: {краткое: Заречье}, брод: {краткое: Брод}, центр: {краткое: Центр}}
      подразделения: {методический-кабинет: {наименование: Методический кабинет}}

      """
    let files = [
      SourceFile(name: "общее.yaml", text: neighbours), SourceFile(name: "пример.yaml", text: "\(key):\n\(fields)"),
      SourceFile(name: "программа.yaml", text: name == .programme ? "сокращения: {}" : "программа: {название: П}"),
    ]
    #expect(DiagnosticPrinter().text(of: ProgrammeReader.read(files).diagnostics) == "")
  }
}
