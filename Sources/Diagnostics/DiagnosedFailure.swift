/// A stage that could not give its result, with every finding that explains why.
///
/// Findings of a clerk's mistakes are collected and returned beside a result; this is thrown only where there is no
/// result to return. The kind decides the exit status.
package struct DiagnosedFailure: Error, Sendable {
  /// What kind of end this is.
  package enum Kind: Sendable, Hashable {
    /// The data or the template cannot be used: status 65.
    case unusable
    /// There is no such input: status 66.
    case noInput
    /// The result cannot be written: status 73.
    case cannotWrite
    /// The data were read, and findings of severity error withhold the document: status 1.
    case withheld
    /// The call itself is wrong: status 64.
    case usage
    /// Our own fault: status 70.
    case ownFault
  }

  /// What kind of end this is.
  package let kind: Kind
  /// All findings, the fatal one among them.
  package let diagnostics: [Diagnostic]

  /// A failure explained by several findings.
  package init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
    self.kind = kind
    self.diagnostics = diagnostics
  }

  /// A failure explained by one finding.
  package init(_ kind: Kind, _ diagnostic: Diagnostic) {
    self.init(kind, [diagnostic])
  }
}
