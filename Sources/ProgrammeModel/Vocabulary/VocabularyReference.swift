/// The vocabulary as a reference in Markdown, so that documentation cannot differ from what the reader knows.
package enum VocabularyReference {
  /// A heading and a table for every record, in the vocabulary's order.
  package static var markdown: String {
    Vocabulary.records.map(section).joined(separator: "\n")
  }

  private static func section(_ record: RecordType) -> String {
    let rows = record.fields.map { field in
      "| `\(field.key)`\(field.isRequired ? " **\\***" : "") | \(cell(field.type.russian)) | \(cell(field.summary)) "
        + "| `\(field.key): \(cell(field.example))` |\n"
    }
    return
      "### \(record.name.rawValue)\n\n\(record.summary)\n\n| ключ | значение | что это | пример |\n|---|---|---|---|\n"
      + rows.joined()
  }

  /// A text that does not end its table cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
