import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles

/// Fills a template that no kind describes: compile → render → package.
package enum RawRendering {
  /// The finished file's bytes with what there is to say, `found` among it; throws `DiagnosedFailure` with every finding
  /// otherwise.
  package static func render(
    _ package: OPCPackage, _ values: TemplateValue, found: [Diagnostic] = [], missing: MissingValues,
    sourceMap: SourceMap, catalogue: TemplateCatalogue, named name: String, traces: Bool = false
  ) throws -> (bytes: [UInt8], findings: [Diagnostic], trace: String?) {
    let (template, warnings) = try TemplateCompiler.compile(
      package, resolver: catalogue.resolver(beside: package.file), missing: missing)
    let result = template.render(
      values, options: RenderingOptions(missing: missing, clock: MonotonicClock.seconds, traces: traces))
    let findings = warnings + (found + result.findings).map { TemplateFinding.located($0, sourceMap) }
    guard !findings.hasErrors else { throw DiagnosedFailure(.withheld, findings) }
    let bytes = try DocumentSeal.sealed(result.document.package).archive()
    return (bytes, findings, traces ? try TraceReport.text([.init(file: name, entries: result.trace)], sourceMap) : nil)
  }
}

/// Findings of a template over the clerk's own data.
enum TemplateFinding {
  /// The finding with the data's place first, where its value came from any, and the template's place behind it.
  static func located(_ finding: Diagnostic, _ sourceMap: SourceMap) -> Diagnostic {
    // Whoever has the clerk's line already keeps it.
    if case .text? = finding.location { return finding }
    guard let path = finding.path, !path.file.isEmpty, let place = sourceMap.location(of: path) else { return finding }
    var result = finding
    if let own = finding.location { result.furtherLocations.insert(own, at: 0) }
    result.location = place
    return result
  }
}
