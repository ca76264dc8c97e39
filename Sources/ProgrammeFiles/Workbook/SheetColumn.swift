import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A column of a table, or a line of a form: one value of the vocabulary.
///
/// Columns are made once and told apart as they are: fifty thousand rows name them for every cell.
final class SheetColumn: Sendable {
  /// The words over it.
  let heading: String
  /// All spellings that mean it, folded.
  let names: [String]
  /// The keys from the sheet's record down to the value; empty where the record is the value itself.
  let keys: [String]
  /// What stands in a cell: never a record, at most a list of single values.
  let type: FieldType
  /// What it is for.
  let summary: String
  /// A value as it may be written.
  let example: String
  /// True when a record needs it.
  let isRequired: Bool

  /// A column of a field, reached through the keys above it.
  init(_ field: Field, above: [String] = [], type: FieldType? = nil, of record: RecordName) {
    keys = above + [field.key]
    heading = SheetHeading.words(keys, of: record)
    names = ([heading, keys.joined(separator: " ")] + SheetHeading.synonyms(keys, of: record)).map(SheetHeading.folded)
    self.type = type ?? field.type
    summary = field.summary
    example = field.example
    isRequired = field.isRequired && above.isEmpty
  }

  /// A column that is no field of its own.
  init(
    _ heading: String, names: [String] = [], keys: [String], type: FieldType, summary: String, example: String,
    isRequired: Bool = false
  ) {
    self.heading = heading
    self.names = ([heading] + names).map(SheetHeading.folded)
    self.keys = keys
    self.type = type
    self.summary = summary
    self.example = example
    self.isRequired = isRequired
  }

  /// The columns of a record: its single values and lists of such, and those of the records right below it. Cases, which
  /// few need, stand behind all others.
  static func all(of name: RecordName) -> [SheetColumn] {
    let all = Vocabulary.record(name).fields.flatMap { columns(of: $0, in: name) }
    return all.filter { !$0.isCase } + all.filter(\.isCase)
  }

  /// True for a name's form in another case than the nominative.
  var isCase: Bool {
    let key = keys.last ?? ""
    return GrammaticalCase.allCases.dropFirst().contains {
      key == $0.russianName || key.hasSuffix("-" + $0.russianName)
    }
  }

  private static func columns(of field: Field, in name: RecordName) -> [SheetColumn] {
    if let type = cellType(field.type) { return [SheetColumn(field, type: type, of: name)] + particulars(field, name) }
    guard case .record(let below) = field.type else { return [] }
    return Vocabulary.record(below).fields.compactMap { inner in
      cellType(inner.type).map { SheetColumn(inner, above: [field.key], type: $0, of: name) }
    }
  }

  /// Where a field takes a word or a record, the record's other values.
  private static func particulars(_ field: Field, _ name: RecordName) -> [SheetColumn] {
    guard case .oneOf(let types) = field.type, let word = types.first, case .record(let below)? = types.last,
      types.count == 2
    else { return [] }
    // The word itself stands for the first of them where both are of one type: «подписывает: сомова».
    let fields = Vocabulary.record(below).fields
    return fields.filter { $0 != fields.first || $0.type != word }.compactMap { inner in
      cellType(inner.type).map { SheetColumn(inner, above: [field.key], type: $0, of: name) }
    }
  }

  /// What of a type fits into one cell; nil for records and for keys of the clerk's own.
  private static func cellType(_ type: FieldType) -> FieldType? {
    switch type {
    case .record, .keyed: nil
    case .list(let item): item.isList ? nil : cellType(item).map { .list($0) }
    case .oneOf(let types): types.first.flatMap { cellType($0) }
    default: type
    }
  }
}

extension SheetColumn {
  /// The column whose heading is nearly these words; nil when none is.
  static func nearest(to words: String, among columns: [SheetColumn]) -> SheetColumn? {
    let folded = SheetHeading.folded(words)
    let names = columns.flatMap(\.names)
    return NearestName.nearest(to: folded, among: names).flatMap { name in
      columns.first { $0.names.contains(name) }
    }
  }
}

extension SheetColumn {
  /// A column of a year's values.
  static let ofYear = SheetColumn(
    "Год", keys: [], type: .decimal, summary: "значение, которого надо достигнуть в этом году", example: "80")
}

extension SheetColumn {
  /// The same column for values of another type.
  func holding(_ type: FieldType) -> SheetColumn {
    SheetColumn(heading, keys: keys, type: type, summary: summary, example: example, isRequired: isRequired)
  }
}

extension SheetColumn: Hashable {
  static func == (left: SheetColumn, right: SheetColumn) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
