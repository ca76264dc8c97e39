/// One key that a record may have: the vocabulary's line of it.
package struct Field: Hashable, Sendable {
  /// The Russian key, as written in the data.
  package let key: String
  /// What its value is.
  package let type: FieldType
  /// True when a record without it cannot be used at any stage.
  package let isRequired: Bool
  /// What it is for, one line of Russian.
  package let summary: String
  /// A value as a clerk would write it in YAML.
  package let example: String

  /// A line of the vocabulary.
  package init(_ key: String, _ type: FieldType, _ summary: String, example: String, required: Bool = false) {
    self.key = key
    self.type = type
    self.isRequired = required
    self.summary = summary
    self.example = example
  }
}
