import Diagnostics
import OfficeOpenXML

/// The remarks that an earlier inspection has left in a document, with what people have answered.
///
/// A remark that somebody has answered is a conversation and stays as it is; the others are written anew each time.
/// «снято: причина» in an answer, or as a further paragraph of the remark itself, waives the finding at that place.
package struct EarlierRemarks: Sendable {
  /// A remark of ours that has been answered.
  struct Remark: Sendable {
    let code: String
    let paragraph: Int
    let range: Range<Int>
    /// Who waived it and why; nil when the answers say something else.
    let waiver: (person: String?, reason: String)?

    /// True when a finding at some characters of a paragraph is the one that the remark speaks of.
    func covers(_ code: String, paragraph: Int, range: Range<Int>) -> Bool {
      guard code == self.code, paragraph == self.paragraph else { return false }
      return range.isEmpty || self.range.isEmpty || range.overlaps(self.range)
    }
  }

  /// The document without the remarks that nobody has answered.
  package let package: OPCPackage
  let remarks: [Remark]

  /// The author of our comments.
  static let author = "prikaz"

  /// Reads the remarks of a package; throws `DiagnosedFailure` when its main text cannot be read.
  package init(of package: OPCPackage) throws {
    let comments = CommentReader.comments(of: package)
    let own = comments.filter { $0.author == Self.author && $0.parent == nil && Self.code(of: $0) != nil }
    let answered = own.filter { !Self.answers(to: $0, among: comments).isEmpty || Self.waiver(in: $0) != nil }
    let kept = Set(answered.map(\.id))
    self.package = try CommentRemover.package(
      package, removing: Set(own.map(\.id)).subtracting(kept))
    // The marks that are gone have moved every node behind them, so that places are read anew.
    let left = CommentReader.comments(of: self.package)
    remarks = left.filter { kept.contains($0.id) }.compactMap { comment in
      guard let code = Self.code(of: comment), let paragraph = comment.paragraph else { return nil }
      let answers = Self.answers(to: comment, among: left)
      let waiver =
        Self.waiver(in: comment).map { (person: nil as String?, reason: $0) }
        ?? answers.lazy.compactMap { answer in
          Self.reason(in: answer.lines).map { (person: answer.author as String?, reason: $0) }
        }.first
      return Remark(code: code, paragraph: paragraph, range: comment.range, waiver: waiver)
    }
  }

  /// The comments that are neither ours nor answers to ours.
  static func withoutConversations(_ comments: [ReadComment]) -> [ReadComment] {
    let own = comments.filter { $0.author == author && $0.parent == nil && code(of: $0) != nil }
    let ours = Set(own.map(\.id) + own.flatMap { answers(to: $0, among: comments).map(\.id) })
    return comments.filter { !ours.contains($0.id) }
  }

  /// What others have said to a comment: by Word's links between comments, or, where a program has lost these, at the
  /// very same words in terms of a waiver.
  private static func answers(to comment: ReadComment, among comments: [ReadComment]) -> [ReadComment] {
    var thread: Set<String> = [comment.id]
    var isGrowing = true
    while isGrowing {
      let next = comments.filter { $0.parent.map(thread.contains) ?? false }.map(\.id)
      isGrowing = !thread.isSuperset(of: next)
      thread.formUnion(next)
    }
    return comments.filter { other in
      guard other.id != comment.id else { return false }
      if thread.contains(other.id) { return true }
      return other.parent == nil && code(of: other) == nil && reason(in: other.lines) != nil
        && other.paragraph != nil && other.paragraph == comment.paragraph
        && (other.range == comment.range || other.range.isEmpty && comment.range.isEmpty)
    }
  }

  /// The rule that a remark of ours names: «ошибка DAT-05: …».
  private static func code(of comment: ReadComment) -> String? {
    guard let line = comment.lines.first else { return nil }
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, Severity.allCases.contains(where: { $0.russian == words[0] }), words[1].hasSuffix(":")
    else { return nil }
    let code = String(words[1].dropLast())
    return RuleCatalogue.rule(code) == nil ? nil : code
  }

  /// The reason in a remark's own further paragraphs.
  private static func waiver(in comment: ReadComment) -> String? { reason(in: Array(comment.lines.dropFirst())) }

  /// The reason behind «снято:»; nil when there is none, since nobody waives without one.
  private static func reason(in lines: [String]) -> String? {
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard text.lowercased().hasPrefix("снято") else { continue }
      let rest = text.dropFirst("снято".count).drop(while: \.isWhitespace)
      guard let sign = rest.first, ":–—-.,".contains(sign) else { continue }
      let reason = ([String(rest.dropFirst())] + lines[(index + 1)...]).joined(separator: " ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !reason.isEmpty { return reason }
    }
    return nil
  }
}
