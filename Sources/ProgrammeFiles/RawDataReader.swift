import Diagnostics

/// Reads any YAML or JSON as it stands, for templates that are filled with any data.
package enum RawDataReader {
  /// What reading gave.
  package struct Result: Sendable {
    /// The root value; nil when the file cannot be parsed.
    package let root: DataNode?
    /// Where everything stands; paths begin with `FieldPath(file:)` of the file's name.
    package let sourceMap: SourceMap
    /// What is wrong: syntax, duplicate keys, limits.
    package let diagnostics: [Diagnostic]
  }

  /// Reads one file.
  package static func read(_ file: SourceFile) -> Result {
    let reading = YAMLReader.read(file)
    return Result(
      root: reading.root, sourceMap: SourceMap([reading]),
      diagnostics: ProgrammeReader.limited(reading.diagnostics, file: file.name))
  }
}
