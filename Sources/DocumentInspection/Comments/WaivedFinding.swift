/// A finding that people have decided not to mend, by an answer to its comment.
package struct WaivedFinding: Sendable {
  /// The rule's code.
  package let code: String
  /// What was found.
  package let finding: RuleFinding
  /// Who decided so; nil where the answer stands in the comment itself, which does not say who wrote it.
  package let person: String?
  /// Why.
  package let reason: String
}
