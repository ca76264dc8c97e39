import Diagnostics
import DocumentRecognition
import OfficeOpenXML

/// A document with what was found in it.
package struct Inspection: Sendable {
  /// The document, with the paragraphs of headers, footers and notes behind those of the text.
  package let document: RecognisedDocument
  /// How many of the paragraphs are those of the text.
  let textCount: Int
  /// Notes on content that was not opened.
  package let active: [Diagnostic]
  /// The findings of the rules.
  package let found: [(code: String, finding: RuleFinding)]

  /// All findings for print, in the order of their places.
  package var diagnostics: [Diagnostic] {
    let own = found.map { code, finding in
      let locations = finding.passages.map { Location.document(location(of: $0)) }
      return Diagnostic(
        code, Self.severity(code, finding), finding.message, hint: finding.hint, at: locations.first,
        furtherLocations: Array(locations.dropFirst()))
    }
    return active + own
  }

  /// The grade of a finding: the catalogue's, never an error where a lexicon decides.
  private static func severity(_ code: String, _ finding: RuleFinding) -> Severity {
    if let severity = finding.severity { return severity }
    guard let rule = RuleCatalogue.rule(code) else { return .note }
    return rule.method == .lexicon && rule.severity == .error ? .warning : rule.severity
  }

  /// The place of a passage with the words around it.
  private func location(of passage: Passage) -> DocumentLocation {
    let paragraph = document.paragraphs[passage.paragraph]
    var location = paragraph.place.location(file: document.view.file)
    let range = passage.range.clamped(to: 0..<paragraph.scalars.count)
    let around = 40
    let start = paragraph.words.last { $0.range.lowerBound <= max(0, range.lowerBound - around) }?.range.lowerBound ?? 0
    let end =
      paragraph.words.first { $0.range.upperBound >= min(paragraph.scalars.count, range.upperBound + around) }?.range
      .upperBound ?? paragraph.scalars.count
    let lower = min(start, range.lowerBound)
    let upper = max(end, range.upperBound)
    let before = paragraph.string(lower..<range.lowerBound)
    let words = paragraph.string(range)
    location.excerpt = before + words + paragraph.string(range.upperBound..<upper)
    location.mark = before.count..<before.count + words.count
    return location
  }

  /// The document with the findings as Word's comments at the very words; throws `DiagnosedFailure`.
  package func commented(_ package: OPCPackage) throws -> OPCPackage {
    // Word has no comments in headers, footers and notes.
    let comments = found.flatMap { code, finding in
      finding.passages.filter { $0.paragraph < textCount }.map { passage in
        let severity = Self.severity(code, finding).russian
        let hint = finding.hint.map { "\nКак исправить: \($0)" } ?? ""
        return (passage, "\(severity) \(code): \(finding.message)\(hint)")
      }
    }.sorted { ($0.0.paragraph, $0.0.range.lowerBound) < ($1.0.paragraph, $1.0.range.lowerBound) }
    return try CommentWriter.package(
      package,
      adding: comments.map { passage, text in
        DocumentComment(
          paragraph: document.paragraphs[passage.paragraph].node, range: passage.range, text: text)
      }, author: "prikaz", initials: "П")
  }
}
