import Diagnostics

/// One rule over a set; its type's name says what is right, its file is all there is to it.
package protocol ProgrammeRule: Sendable {
  /// The rule's code in the catalogue.
  static var code: String { get }
  /// The severity unless the set or a kind says otherwise.
  static var severity: Severity { get }
  /// What is right, one line of Russian.
  static var summary: String { get }

  /// What breaks the rule; every finding carries the path of the value meant.
  static func findings(in subject: RuleSubject) -> [Diagnostic]
}

extension ProgrammeRule {
  /// A finding of this rule.
  static func finding(
    _ message: String, hint: String? = nil, at path: FieldPath, severity: Severity? = nil
  ) -> Diagnostic {
    Diagnostic(code, severity ?? self.severity, message, hint: hint, path: path)
  }
}
