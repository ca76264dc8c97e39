import Testing

/// What a clerk writes and what is said about it.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// The mistake in a few words.
  let title: String
  /// The file's text.
  let yaml: String
  /// The printed findings.
  let printed: String

  init(_ title: String, _ yaml: String, _ printed: String) {
    self.title = title
    self.yaml = yaml
    self.printed = printed
  }

  var testDescription: String { title }
}
