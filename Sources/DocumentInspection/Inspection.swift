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
  package private(set) var found: [(code: String, finding: RuleFinding)]
  /// What people have waived by answering the comments of an earlier inspection.
  package private(set) var waived: [WaivedFinding] = []
  /// Remarks of an earlier inspection that stay in the document because somebody has answered them.
  private var remarks: [EarlierRemarks.Remark] = []

  init(
    document: RecognisedDocument, textCount: Int, active: [Diagnostic], found: [(code: String, finding: RuleFinding)]
  ) {
    self.document = document
    self.textCount = textCount
    self.active = active
    self.found = found
  }

  /// The inspection of the document that the remarks stand in, with the answers to these taken for decisions.
  package func honouring(_ earlier: EarlierRemarks) -> Inspection {
    var result = self
    result.remarks = earlier.remarks
    result.found = found.compactMap { code, finding in
      var open: [Passage] = []
      for passage in finding.passages {
        guard let waiver = remark(earlier.remarks, code, passage)?.waiver else {
          open.append(passage)
          continue
        }
        result.waived.append(
          WaivedFinding(
            code: code, finding: finding.keeping([passage]), person: waiver.person, reason: waiver.reason))
      }
      return open.isEmpty ? nil : (code, finding.keeping(open))
    }
    return result
  }

  /// The remark that speaks of a finding; one with a waiver before others.
  private func remark(
    _ remarks: [EarlierRemarks.Remark], _ code: String, _ passage: Passage
  ) -> EarlierRemarks.Remark? {
    guard passage.paragraph < textCount else { return nil }
    let node = document.paragraphs[passage.paragraph].node
    let own = remarks.filter { $0.covers(code, paragraph: node, range: passage.range) }
    return own.first { $0.waiver != nil } ?? own.first
  }

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

  /// What people have waived, as notes that say who and why.
  package var waivedDiagnostics: [Diagnostic] {
    waived.map { waived in
      let finding = waived.finding
      return Diagnostic(
        waived.code, Self.severity(waived.code, finding), finding.message, hint: finding.hint,
        at: finding.passages.first.map { .document(location(of: $0)) }
      ).waived(DiagnosticWaiver(by: waived.person, reason: waived.reason))
    }
  }

  /// The grade of a finding: the catalogue's, never an error where a lexicon decides.
  package static func severity(_ code: String, _ finding: RuleFinding) -> Severity {
    if let severity = finding.severity { return severity }
    guard let rule = RuleCatalogue.rule(code) else { return .note }
    return rule.method == .lexicon && rule.severity == .error ? .warning : rule.severity
  }

  /// The place of a passage with the words around it.
  package func location(of passage: Passage) -> DocumentLocation {
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

  /// The place of a waived finding.
  package func location(of waived: WaivedFinding) -> DocumentLocation? { waived.finding.passages.first.map(location) }

  /// The document with the findings as Word's comments at the very words, but for those that people are talking of there
  /// already; throws `DiagnosedFailure`.
  package func commented(_ package: OPCPackage) throws -> OPCPackage {
    // Word has no comments in headers, footers and notes.
    let comments = found.flatMap { code, finding in
      finding.passages.filter { $0.paragraph < textCount && remark(remarks, code, $0) == nil }.map { passage in
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
      }, author: EarlierRemarks.author, initials: "П")
  }
}
