import Testing

/// A document with the code of a rule that it is about.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let code: String
  let wrong: String

  var testDescription: String { "\(code): \(wrong.prefix(60))" }

  init(_ code: String, _ wrong: String) {
    self.code = code
    self.wrong = wrong
  }

  /// The right order with one thing changed.
  init(_ code: String, _ old: String, _ new: String) {
    self.init(code, RightDocuments.order.replacing(old, with: new))
  }
}
