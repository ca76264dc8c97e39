import Testing

/// Two sets for one rule: one that breaks it and one, as near as can be, that does not.
struct ConsistencyCase: Sendable, CustomTestStringConvertible {
  /// The rule's code.
  let code: String
  /// What is broken, in a few words.
  let title: String
  /// A set that breaks the rule on the lines that end with `# ←`.
  let broken: String
  /// A set that does not.
  let sound: String

  init(_ code: String, _ title: String, _ broken: String, sound: String) {
    self.code = code
    self.title = title
    self.broken = broken
    self.sound = sound
  }

  var testDescription: String { "\(code): \(title)" }
}
