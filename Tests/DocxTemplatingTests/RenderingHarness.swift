import Diagnostics
import DocxTemplating
import OfficeOpenXML
import TestSupport
import Testing

/// Compiles a template of the given body, renders it over values, and gives the result in readable form.
struct Rendering {
  let lines: [String]
  let findings: [Diagnostic]
  let bytes: [UInt8]

  init(
    _ body: String, header: String? = nil, _ values: TemplateValue, missing: MissingValues = .error,
    leftovers: Bool = true
  ) throws {
    let package = try WordFixture.package(body: body, header: header)
    let (template, warnings) = try TemplateCompiler.compile(package)
    let (document, findings) = template.render(values, missing: missing)
    bytes = try document.package.archive()
    lines = try WordText.lines(of: bytes)
    self.findings = warnings + findings
    if !findings.hasErrors {
      let outcome = try DocxCheck.check([bytes], leftovers: leftovers)
      #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    }
  }

  /// The lines of the header.
  var headerLines: [String] {
    get throws {
      try WordText.lines(of: OPCPackage(bytes, file: "результат.docx"), part: PartName("/word/header1.xml"))
    }
  }
}

/// The findings of a template that cannot be used, as people see them.
func compilationFindings(_ body: String) throws -> String {
  do {
    _ = try TemplateCompiler.compile(try WordFixture.package(body: body))
    return ""
  } catch let failure as DiagnosedFailure {
    return DiagnosticPrinter().text(of: failure.diagnostics)
  }
}

/// Values written as Swift literals.
func record(_ fields: [String: TemplateValue]) -> TemplateValue { .record(fields) }

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self.init(.text(value)) }
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .record(Dictionary(uniqueKeysWithValues: elements))
  }
}
