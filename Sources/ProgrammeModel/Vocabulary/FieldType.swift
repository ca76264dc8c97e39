/// What may stand as the value of a field; scalars are typed by this and never by YAML's own guess.
package indirect enum FieldType: Hashable, Sendable {
  /// One text; line breaks in it are kept.
  case text
  /// Markdown of any length.
  case markdown
  /// A day: `2020-07-14` or `14.07.2020`.
  case date
  /// `да` or `нет` (`true` and `false` too).
  case yesNo
  /// A whole number, groups of digits parted by spaces.
  case wholeNumber
  /// A number with a comma or a point: `16,7`, `1 000`.
  case decimal
  /// A year of four digits.
  case year
  /// One of the words given.
  case choice([String])
  /// A key of one of these parts of the set; with `orText` a text that is no such key is taken as it stands.
  case reference([ReferenceTarget], orText: Bool)
  /// A record of the vocabulary.
  case record(RecordName)
  /// A list; a single value is taken as a list of one.
  case list(FieldType)
  /// A record whose keys the clerk chooses: keys of people, abbreviations, years.
  case keyed(KeyForm, FieldType)
  /// The first of these types that fits the value's shape and keys.
  case oneOf([FieldType])

  /// What the keys of a `keyed` record are.
  package enum KeyForm: Hashable, Sendable {
    /// A short name by which other places refer to the value.
    case name
    /// A year of four digits.
    case year
  }

  /// What is expected, as a clerk reads it in a table or in «ожидается …».
  package var russian: String {
    switch self {
    case .text: "текст"
    case .markdown: "текст (Markdown)"
    case .date: "дата"
    case .yesNo: "да или нет"
    case .wholeNumber: "целое число"
    case .decimal: "число"
    case .year: "год"
    case .choice(let words): words.map { "«\($0)»" }.joined(separator: " или ")
    case .reference(let targets, let orText):
      (orText ? "текст или " : "") + "ключ из " + targets.map { "«\($0.rawValue)»" }.joined(separator: ", ")
    case .record(let name): "запись «\(name.rawValue)»"
    case .list(let type): "список: \(type.russian)"
    case .keyed(.name, let type): "ключи, у каждого \(type.russian)"
    case .keyed(.year, let type): "годы, у каждого \(type.russian)"
    case .oneOf(let types): types.map(\.russian).joined(separator: "; или ")
    }
  }

  /// True for a list.
  package var isList: Bool {
    guard case .list = self else { return false }
    return true
  }

  /// The records that a value of this type may hold directly, in the vocabulary's order.
  package var records: [RecordName] {
    switch self {
    case .record(let name): [name]
    case .list(let type), .keyed(_, let type): type.records
    case .oneOf(let types): types.flatMap(\.records)
    default: []
    }
  }
}
