import Diagnostics
import DocumentRecognition

/// What a rule found: the words of the finding and the words of the document.
package struct RuleFinding: Sendable {
  /// What is wrong, in plain Russian, without a full stop at the end.
  package let message: String
  /// How to mend it.
  package let hint: String?
  /// All places, at least one; the first is the main one.
  package let passages: [Passage]
  /// A milder grade than the catalogue's, where a rule has several.
  package let severity: Severity?

  /// A finding in one or more places.
  package init(_ message: String, hint: String? = nil, at passages: [Passage], severity: Severity? = nil) {
    self.message = message
    self.hint = hint
    self.passages = passages
    self.severity = severity
  }

  /// The finding in some of its places.
  func keeping(_ passages: [Passage]) -> RuleFinding {
    RuleFinding(message, hint: hint, at: passages, severity: severity)
  }

  /// One finding for all places; none when there are no places.
  package static func grouped(
    _ message: String, hint: String? = nil, at passages: [Passage], severity: Severity? = nil
  ) -> [RuleFinding] {
    var seen: Set<Passage> = []
    let unique = passages.filter { seen.insert($0).inserted }
    return unique.isEmpty ? [] : [RuleFinding(message, hint: hint, at: unique, severity: severity)]
  }
}
