import Diagnostics
import DocxTemplating
import Foundation
import TestSupport
import Testing

@Suite("Спецификация Mustache 1.4 через настоящий DOCX")
struct MustacheSpecificationTests {
  private static let core = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
  private static let optional = ["dynamic-names", "inheritance"]

  @Test("файлы спецификации на месте")
  func filesArePresent() {
    #expect(SpecificationCase.isAvailable || !SpecificationCase.isRequired)
    guard SpecificationCase.isAvailable else { return }
    #expect(Self.core.flatMap(SpecificationCase.cases).count == 136)
    #expect(Self.optional.flatMap(SpecificationCase.cases).count == 48)
  }

  @Test("обязательная часть", arguments: core)
  func coreCases(file: String) throws { try run(file) }

  @Test("наследование и имена из данных", arguments: optional)
  func optionalCases(file: String) throws { try run(file) }

  @Test("отступлений от обязательной части не больше десяти")
  func deviationsAreFew() {
    #expect(SpecificationDeviation.all.filter { Self.core.contains($0.file) }.count <= 10)
  }

  @Test("каждое отступление описано в docs/mustache.md")
  func deviationsAreListed() throws {
    let page = try String(contentsOf: DocxCheck.root.appending(path: "docs/mustache.md"), encoding: .utf8)
    let core = SpecificationDeviation.all.filter { Self.core.contains($0.file) }
    #expect(page.contains("Обязательная часть, \(core.count) из 136"))
    for deviation in core {
      #expect(page.contains(deviation.name.replacing(" - ", with: " – ")), "\(deviation.file): \(deviation.name)")
    }
  }

  private func run(_ file: String) throws {
    var documents: [[UInt8]] = []
    for test in SpecificationCase.cases(file) {
      let result: String
      do {
        let (text, bytes) = try SpecificationDocument.render(test)
        result = text
        documents.append(bytes)
      } catch let failure as DiagnosedFailure {
        result = "ошибка: " + failure.diagnostics.map(\.code).joined(separator: ", ")
      }
      let deviation = SpecificationDeviation.of(test)
      let expected = deviation?.result ?? visible(test.expected)
      #expect(result == expected, "\(test): \(test.template)")
      if let deviation { #expect(deviation.result != visible(test.expected), "отступления «\(test)» больше нет") }
    }
    let outcome = try DocxCheck.check(documents, leftovers: false)
    #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
  }

  /// What the specification expects, as it is seen in Word: signs stand for themselves, the last line ends itself.
  private func visible(_ text: String) -> String {
    let plain = text.replacing("\r\n", with: "\n").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    return plain.hasSuffix("\n") ? String(plain.dropLast()) : plain
  }
}
