import DocumentRecognition
import OfficeOpenXML

/// Inspects any Word document by all rules.
package enum DocumentInspector {
  /// The findings of a package, active content among them; throws `DiagnosedFailure` when its text cannot be read.
  package static func inspect(_ package: OPCPackage) throws -> Inspection {
    let document = try DocumentRecogniser.document(of: package)
    let active = (try? ActiveContentInspection.findings(in: package, purpose: .inspection)) ?? []
    return Inspection(document: document, active: active, found: found(in: document))
  }

  /// The findings of a document of our own making: it cannot hold active content, so only the rules are asked.
  package static func inspect(_ document: RecognisedDocument) -> Inspection {
    Inspection(document: document, active: [], found: found(in: document))
  }

  /// What every rule found, in the order of the rules.
  package static func found(in document: RecognisedDocument) -> [(code: String, finding: RuleFinding)] {
    rules.flatMap { rule in rule.findings(in: document).map { (rule.code, $0) } }
  }
}
