/// Who decided that a finding stays as it is, and why («снято»).
package struct DiagnosticWaiver: Hashable, Sendable {
  /// Who decided so; nil where nobody is named.
  package let by: String?
  /// Why.
  package let reason: String

  /// A decision.
  package init(by: String?, reason: String) {
    self.by = by
    self.reason = reason
  }
}
