import Diagnostics
import OfficeOpenXML

/// Compiles a Word file with tags into a template that can be rendered any number of times.
package enum TemplateCompiler {
  /// The template and what there is to say of it; throws `DiagnosedFailure` with every finding when it cannot be used.
  ///
  /// The resolver finds the templates that this one inserts; each is compiled once. With `missing` at `.empty` a
  /// template that is not found is left out without a word, as Mustache does.
  package static func compile(
    _ package: OPCPackage, resolver: TemplateResolver = .none, missing: MissingValues = .error
  ) throws -> (template: CompiledTemplate, findings: [Diagnostic]) {
    var linker = try TemplateLinker(package, resolver: resolver, missing: missing)
    let template = try linker.link()
    guard !linker.findings.hasErrors else { throw DiagnosedFailure(.unusable, linker.findings) }
    return (template, linker.findings)
  }
}
