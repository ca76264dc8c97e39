import Diagnostics

/// What reading one YAML or JSON file gave.
package struct YAMLReading: Sendable {
  /// The file's text, for places.
  package let text: SourceText
  /// The root value; nil when the file could not be parsed.
  package let root: DataNode?
  /// What is wrong with the file, duplicate keys and the like among it.
  package let diagnostics: [Diagnostic]
  /// The cells of a table that repeat the words of an earlier one, by the place of that one.
  var repeats: [Int: [Range<Int>]] = [:]
}
