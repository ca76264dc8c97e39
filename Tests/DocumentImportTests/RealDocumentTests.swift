import DocumentImport
import OfficeOpenXML
import ProgrammeFiles
import Testing

/// Documents that people have published; they lie beside the checkout, and where they do not the tests say nothing.
@Suite("Published documents")
struct RealDocumentTests {
  private func set(_ name: String) throws -> ImportedSet? {
    guard let bytes = try Importing.shared("domain/documents/\(name)") else { return nil }
    return try ProgrammeImporter.set(from: [OPCPackage(bytes, file: name)])
  }

  @Test("an order with a programme and a plan: requisites, items, passport, all measures with their terms")
  func order() throws {
    guard let set = try set("3.docx") else { return }
    let order = Importing.text("приказ-63-6.yaml", in: set)
    #expect(order.contains("  дата: 2020-07-14\n"))
    #expect(order.contains("    - утвердить: [программа, дорожная-карта]\n"))
    #expect(order.contains("  контроль: оставляю за собой\n  подписывает: котенко\n  ознакомить: [папина]\n"))
    let programme = Importing.text("программа.yaml", in: set)
    for key in ["название", "период", "исполнитель", "участники", "цели", "задачи", "результаты", "показатели"] {
      #expect(programme.contains("\n  \(key): ") || programme.contains("\n  \(key):\n"), "\(key)")
    }
    #expect(programme.contains("участники: [кесовогорская, брылинская]"))
    let plan = Importing.text("дорожная-карта.yaml", in: set)
    #expect(plan.components("        - название: ") == 31)
    #expect(plan.components("          срок: ") == 31)
    #expect(plan.contains("срок: февраль 2021 года; июнь 2021 года; ноябрь 2021 года\n"))
    #expect(set.report.leftovers.isEmpty, "\(set.report.leftovers)")
    let reading = ProgrammeReader.read(Importing.data(set))
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics)")
  }

  @Test("a report with a scheme of cooperation")
  func report() throws {
    guard let set = try set("4.docx") else { return }
    let report = Importing.text("отчёт.yaml", in: set)
    #expect(report.contains("номер: \"498\"") || report.contains("номер: 498"))
    #expect(report.contains("подзаголовок: Волховский муниципальный район\n"))
    #expect(report.components("    - заголовок: ") == 7)
    let scheme = Importing.text("схема.yaml", in: set)
    #expect(scheme.components("\n    - школа: ") == 4)
    #expect(scheme.components("лицо: ") == 2)
    #expect(set.report.leftovers.isEmpty, "\(set.report.leftovers)")
    let reading = ProgrammeReader.read(Importing.data(set))
    #expect(!reading.diagnostics.hasErrors, "\(reading.diagnostics)")
  }
}

extension String {
  /// How often words stand in the text.
  fileprivate func components(_ words: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.range(of: words) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
