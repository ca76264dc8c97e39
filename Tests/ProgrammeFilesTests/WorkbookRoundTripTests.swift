import Diagnostics
import Foundation
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Данные → книга → данные")
struct WorkbookRoundTripTests {
  private func set(_ folder: String) throws -> ProgrammeSet {
    let url = Repository.root.appendingPathComponent(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".yaml") }.sorted()
    let files = try names.map {
      SourceFile(name: $0, bytes: try [UInt8](Data(contentsOf: url.appendingPathComponent($0))))
    }
    return try #require(ProgrammeReader.read(files).set)
  }

  /// Every single value of a set as «path: value», without the files that it came from.
  private func told(_ set: ProgrammeSet, except left: Set<FieldPath> = []) -> [String] {
    var lines: [String] = []
    func tell(_ value: DataValue, _ path: String) {
      switch value.content {
      case .record(let record): tell(record, path)
      // Items are told in their order but not counted: one that a sheet cannot hold would shift all behind it.
      case .list(let items): for item in items { tell(item, "\(path)[]") }
      case .keyed(let values): for entry in values { tell(entry.value, "\(path).\(entry.key)") }
      default:
        if !left.contains(value.path) { lines.append("\(path): \(value.content)") }
      }
    }
    func tell(_ record: RecordValue, _ path: String) {
      for field in Vocabulary.record(record.name).fields {
        if let value = record.value(field.key) { tell(value, path.isEmpty ? field.key : "\(path).\(field.key)") }
      }
    }
    for file in set.files { tell(file, "") }
    return lines.sorted()
  }

  @Test("образец нового комплекта: книга держит всё, кроме письма и протокола")
  func newSet() throws {
    let set = try set("Templates/new-set")
    let book = try #require(ProgrammeWorkbook.make(of: set))
    #expect(book.bytes == ProgrammeWorkbook.make(of: set)?.bytes)
    let left = book.leftOut.map(\.description)
    #expect(Set(left.map { $0.prefix { $0 != "." && $0 != "[" } }) == ["письмо", "протокол", "приказ"])
    #expect(left.filter { $0.hasPrefix("приказ") } == ["приказ.по-программе"])
    let reading = ProgrammeReader.read([SourceFile(name: "комплект.xlsx", bytes: book.bytes)])
    #expect(reading.diagnostics.isEmpty, "\(DiagnosticPrinter().text(of: reading.diagnostics))")
    let again = try #require(reading.set)
    #expect(told(again) == told(set, except: Set(book.leftOut)))
    // What was read writes the same workbook.
    #expect(ProgrammeWorkbook.make(of: again)?.bytes == book.bytes)
  }

  @Test(
    "примеры: всё, о чём не сказано, что книга этого не держит, читается обратно",
    arguments: ["aldan", "aleksandrovsky", "dolmatovo", "grachevsky", "kesova-gora", "volkhov"])
  func examples(_ name: String) throws {
    let set = try set("Examples/\(name)")
    let book = try #require(ProgrammeWorkbook.make(of: set))
    let reading = ProgrammeReader.read([SourceFile(name: "комплект.xlsx", bytes: book.bytes)])
    #expect(!reading.diagnostics.hasErrors, "\(DiagnosticPrinter().text(of: reading.diagnostics))")
    let (read, written) = (told(reading.partialSet), told(set, except: Set(book.leftOut)))
    #expect(read.difference(from: written).isEmpty, "\(read.difference(from: written))")
  }

  @Test("две соседние группы с одним названием сливаются, и об этом сказано")
  func equalGroups() throws {
    let text = """
      дорожная-карта:
        название: План
        группы:
          - {название: 2026 год, мероприятия: [{название: Семинар, срок: май 2026 года}]}
          - {название: "2026  год", мероприятия: [{название: Совет, срок: июнь 2026 года}]}
          - {название: 2027 год, мероприятия: [{название: Отчёт, срок: июнь 2027 года}]}
      """
    let set = try #require(ProgrammeReader.read([SourceFile(name: "план.yaml", text: text)]).set)
    let book = try #require(ProgrammeWorkbook.make(of: set))
    #expect(book.leftOut.map(\.description) == ["дорожная-карта.группы[2].название"])
    let again = try #require(ProgrammeReader.read([SourceFile(name: "комплект.xlsx", bytes: book.bytes)]).set)
    #expect(again.roadmap?.groups.map { $0.activities.count } == [2, 1])
  }
}
