import Diagnostics
import DocxTemplating
import Foundation
import OfficeOpenXML
import TestSupport
import Testing

/// Compiles a template of the given body, renders it over values, and gives the result in readable form.
struct Rendering {
  let lines: [String]
  let findings: [Diagnostic]
  let bytes: [UInt8]
  let trace: [TraceEntry]

  init(
    _ body: String, header: String? = nil, _ values: TemplateValue, missing: MissingValues = .error,
    leftovers: Bool = true
  ) throws {
    try self.init(
      WordFixture.package(body: body, header: header), values, RenderingOptions(missing: missing), leftovers: leftovers)
  }

  init(
    _ package: OPCPackage, _ values: TemplateValue, _ options: RenderingOptions = RenderingOptions(),
    partials: [String: OPCPackage] = [:], leftovers: Bool = true
  ) throws {
    let resolver = TemplateResolver(names: partials.keys.sorted()) { partials[$0] }
    let (template, warnings) = try TemplateCompiler.compile(package, resolver: resolver)
    let result = template.render(values, options: options)
    bytes = try result.document.package.archive()
    lines = try WordText.lines(of: bytes)
    findings = warnings + result.findings
    trace = result.trace
    if !findings.hasErrors {
      let outcome = try DocxCheck.check([bytes], leftovers: leftovers)
      #expect(outcome == .valid || outcome == .skipped, "\(outcome)")
    }
  }

  /// The markup of a part; the body's without a name.
  func markup(_ part: String? = nil) throws -> String {
    let package = try OPCPackage(bytes, file: "результат.docx")
    return String(decoding: try package.bytes(of: part.map { PartName($0) } ?? package.mainDocument()), as: UTF8.self)
  }

  /// The values of an attribute in the body, in order.
  func values(of attribute: String, in element: String, part: String? = nil) throws -> [String] {
    try markup(part).split(separator: "<").filter { $0.hasPrefix(element + " ") }.compactMap { tag in
      tag.range(of: " \(attribute)=\"").map { String(tag[$0.upperBound...].prefix { $0 != "\"" }) }
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
func record(_ fields: [String: TemplateValue]) -> TemplateValue { .record(of: fields) }

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self.init(.text(value)) }
  package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  package init(booleanLiteral value: Bool) { self = .flag(value) }
  package init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .record(of: Dictionary(uniqueKeysWithValues: elements))
  }
}
