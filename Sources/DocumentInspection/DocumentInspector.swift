import Diagnostics
import DocumentRecognition
import OfficeOpenXML
import RussianSpelling

/// Inspects any Word document by all rules.
package enum DocumentInspector {
  /// The findings of a package, active content among them; throws `DiagnosedFailure` when its text cannot be read.
  package static func inspect(_ package: OPCPackage) throws -> Inspection {
    let active = (try? ActiveContentInspection.findings(in: package, purpose: .inspection)) ?? []
    let document = try DocumentRecogniser.document(of: package)
    let comments = document.paragraphs.isEmpty ? [] : LeftoverComments.findings(of: package, in: document)
    return inspect(document, active: active, comments: comments)
  }

  /// False where no dictionary is installed, so that misspelt words are known by lists alone.
  package static var hasDictionary: Bool { SpellingDictionary.installed != nil }

  /// The findings of a recognised document, beside those of its active content; one of our own making can hold none.
  package static func inspect(_ document: RecognisedDocument, active: [Diagnostic] = []) -> Inspection {
    inspect(document, active: active, comments: [])
  }

  private static func inspect(
    _ document: RecognisedDocument, active: [Diagnostic], comments: [RuleFinding]
  ) -> Inspection {
    let whole = document.withStories
    return Inspection(
      document: whole, textCount: document.paragraphs.count, active: active,
      found: found(in: document, whole: whole) + comments.map { (LeftoverComments.code, $0) })
  }

  /// What every rule found in a text, in the order of the rules.
  package static func found(in document: RecognisedDocument) -> [(code: String, finding: RuleFinding)] {
    rules.flatMap { rule in rule.findings(in: document).map { (rule.code, $0) } }
  }

  private static let storyCodes = Set(storyRules.map(\.code))

  /// What every rule found in a text with its headers, footers and notes.
  ///
  /// The rules that need no structure look at both at once, since the text tells what is usual: a district is spelt there as
  /// it should be. What they find in the text and beside it are two findings.
  private static func found(
    in document: RecognisedDocument, whole: RecognisedDocument
  ) -> [(code: String, finding: RuleFinding)] {
    guard document.view.stories.contains(where: { !$0.isBlank }) else { return found(in: document) }
    let count = document.paragraphs.count
    return rules.flatMap { rule -> [(code: String, finding: RuleFinding)] in
      guard storyCodes.contains(rule.code) else { return rule.findings(in: document).map { (rule.code, $0) } }
      return rule.findings(in: whole).flatMap { finding in
        [finding.passages.filter { $0.paragraph < count }, finding.passages.filter { $0.paragraph >= count }]
          .filter { !$0.isEmpty }.map { (rule.code, finding.keeping($0)) }
      }
    }
  }
}
