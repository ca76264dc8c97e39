import Diagnostics
import DocumentRecognition
import OfficeOpenXML

/// Inspects any Word document by all rules.
package enum DocumentInspector {
  /// The findings of a package, active content among them; throws `DiagnosedFailure` when its text cannot be read.
  package static func inspect(_ package: OPCPackage) throws -> Inspection {
    let active = (try? ActiveContentInspection.findings(in: package, purpose: .inspection)) ?? []
    return inspect(try DocumentRecogniser.document(of: package), active: active)
  }

  /// What the rules that need no structure found in headers, footers and notes.
  ///
  /// They see the text too, which tells what is usual: a district is spelt there as it should be. Only places outside it count.
  package static func foundInStories(of document: RecognisedDocument) -> [(code: String, finding: RuleFinding)] {
    guard document.view.stories.contains(where: { !$0.isBlank }) else { return [] }
    let whole = document.withStories
    return storyRules.flatMap { rule in
      rule.findings(in: whole).compactMap { finding in
        let passages = finding.passages.filter { $0.paragraph >= document.paragraphs.count }
        guard !passages.isEmpty else { return nil }
        return (
          rule.code,
          RuleFinding(finding.message, hint: finding.hint, at: passages, severity: finding.severity)
        )
      }
    }
  }

  /// The findings of a recognised document, beside those of its active content; one of our own making can hold none.
  package static func inspect(_ document: RecognisedDocument, active: [Diagnostic] = []) -> Inspection {
    Inspection(
      document: document.withStories, textCount: document.paragraphs.count, active: active,
      found: found(in: document) + foundInStories(of: document))
  }

  /// What every rule found, in the order of the rules.
  package static func found(in document: RecognisedDocument) -> [(code: String, finding: RuleFinding)] {
    rules.flatMap { rule in rule.findings(in: document).map { (rule.code, $0) } }
  }
}
