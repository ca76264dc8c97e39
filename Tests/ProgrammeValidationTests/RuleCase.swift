import Testing

/// A set and what the rules say about it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  /// The case in a few words.
  let title: String
  /// The set's only file.
  let yaml: String
  /// A kind's file, when the case needs one.
  let kind: String?
  /// The printed findings.
  let printed: String

  init(_ title: String, _ yaml: String, kind: String? = nil, says printed: String) {
    self.title = title
    self.yaml = yaml
    self.kind = kind
    self.printed = printed
  }

  var testDescription: String { title }
}
