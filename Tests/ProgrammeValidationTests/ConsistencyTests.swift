import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation
import Testing

@Suite("Согласованность данных")
struct ConsistencyTests {
  @Test("правило говорит о том, что нарушено, и молчит о верном", arguments: ConsistencyCase.all)
  func firesAndStaysSilent(_ example: ConsistencyCase) {
    let marked = example.broken.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { $0.element.hasSuffix("# ←") }.map { $0.offset + 1 }
    #expect(lines(of: example.code, in: example.broken) == marked)
    #expect(lines(of: example.code, in: example.sound) == [])
  }

  private func lines(of code: String, in yaml: String) -> [Int] {
    let reading = ProgrammeReader.read([SourceFile(name: "данные.yaml", text: yaml)])
    #expect(!reading.diagnostics.hasErrors, "\(DiagnosticPrinter().text(of: reading.diagnostics))")
    let found = reading.diagnostics(with: ProgrammeValidator.validate(reading.partialSet).diagnostics)
    return found.filter { $0.code == code }.compactMap { finding in
      guard case .text(let place)? = finding.location else { return nil }
      return place.line
    }
  }

  @Test("у каждого правила о согласованности есть пример")
  func everyRuleHasACase() {
    let codes = Set(ConsistencyCase.all.map(\.code))
    let rules = [
      "DAT-06", "DAT-08", "DAT-10", "DAT-11", "DAT-13", "DAT-16", "DAT-17", "ENT-02", "ENT-03", "ENT-08", "ENT-09",
      "DAT-07", "DAT-22", "DAT-23", "DAT-24", "DAT-25", "ENT-05", "ENT-13", "EXE-04", "REF-13",
      "IND-04", "NUM-03", "REF-10", "STR-12", "STR-13", "VAL-09",
    ]
    #expect(codes.isSuperset(of: rules))
  }

  @Test("номера приказов одного года разные, и в один день тоже")
  func orderNumbers() {
    func order(_ name: String, _ number: String, _ date: String) -> SourceFile {
      SourceFile(name: name, text: "приказ: {заголовок: О мерах, номер: \(number), дата: \(date), пункты: [Провести]}")
    }
    func found(_ files: SourceFile...) -> [String] {
      let reading = ProgrammeReader.read(files)
      return ProgrammeValidator.validate(reading.partialSet).diagnostics.filter { $0.code == "NUM-05" }
        .compactMap { $0.path?.file }
    }
    #expect(found(order("а.yaml", "5-К", "2026-09-01"), order("б.yaml", "5-к", "2026-10-01")) == ["б.yaml"])
    #expect(found(order("а.yaml", "5", "2026-09-01"), order("б.yaml", "5", "2027-10-01")) == [])
    #expect(found(order("а.yaml", "5", "2026-09-01"), order("б.yaml", "5", "2026-09-01")) == ["б.yaml"])
    #expect(found(order("а.yaml", "5", "2026-09-01"), order("б.yaml", "6", "2026-10-01")) == [])
  }
}
