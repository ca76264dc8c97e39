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
    let forbidden = reading.root.map { forbiddenCharacters($0, reading.text) } ?? []
    return Result(
      root: reading.root, sourceMap: SourceMap([reading]),
      diagnostics: ProgrammeReader.limited(reading.diagnostics + forbidden, file: file.name))
  }

  /// Texts with characters that no document can hold: an escape such as `\u0001` brings them in, and to drop one without
  /// a word would change what the data say.
  private static func forbiddenCharacters(_ root: DataNode, _ text: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var waiting = [root]
    while let node = waiting.popLast() {
      switch node.content {
      case .sequence(let items): waiting += items.reversed()
      case .mapping(let entries): waiting += entries.reversed().map(\.value)
      case .scalar(let value, _):
        guard let character = value.unicodeScalars.first(where: \.isForbiddenInDocuments) else { continue }
        let figures = String(character.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - figures.count)) + figures
        found.append(
          Diagnostic(
            ReadingCode.forbiddenCharacter.rawValue, .error,
            "в тексте есть знак U+\(code), которого не может быть в документе Word", hint: "удалите его из данных",
            at: text.place(of: node.range)))
        if found.count > ProgrammeReader.greatestFindingCount { return found }
      }
    }
    return found
  }
}
