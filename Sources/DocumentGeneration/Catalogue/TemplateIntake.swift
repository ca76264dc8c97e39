import Diagnostics
import OfficeOpenXML

/// The one door by which Word files come in as templates: what may act by itself is refused by name, a Word template
/// (`.dotx`) becomes a document, and its author's name goes.
package enum TemplateIntake {
  /// The package of a template's bytes; throws `DiagnosedFailure` with every finding when it is none or is dangerous.
  package static func package(_ bytes: [UInt8], file: String) throws -> OPCPackage {
    var package = try OPCPackage(bytes, file: file)
    let findings = try ActiveContentInspection.findings(in: package, purpose: .template)
    guard !findings.hasErrors else { throw DiagnosedFailure(.unusable, findings) }
    try package.becomeDocument()
    try DocumentProperties.clear(&package)
    return package
  }
}
