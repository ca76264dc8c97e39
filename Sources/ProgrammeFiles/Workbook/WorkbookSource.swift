import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// The data that a workbook is written from, with a record of what has found its place.
struct WorkbookSource {
  private let files: [RecordValue]
  private var held: Set<FieldPath> = []
  private var columns: [String: [(column: Int, type: FieldType)]] = [:]

  init(_ set: ProgrammeSet) { files = set.files }

  /// The value of a part of the data.
  func value(at keys: [String]) -> DataValue? {
    guard let top = keys.first, let value = files.lazy.compactMap({ $0.value(top) }).first else { return nil }
    guard keys.count > 1 else { return value }
    // A scheme without a title is the list of its links.
    if case .list = value.content { return value }
    return value.record?.value(keys[1])
  }

  /// The value of a column in a record: a word that stands in a record's place is that record's first value.
  func value(of column: SheetColumn, in record: RecordValue, among columns: [SheetColumn]) -> DataValue? {
    guard let key = column.keys.first, let value = record.value(key), !isOmitted(column, in: record) else { return nil }
    guard column.keys.count == 1 else { return value.record?.value(column.keys[1]) }
    guard case .record(let inner) = value.content else { return value }
    guard let first = Vocabulary.record(inner.name).fields.first,
      !columns.contains(where: { $0.keys == [key, first.key] })
    else { return nil }
    return inner.value(first.key)
  }

  /// True for the programme's file that an order names, when the programme stands in the same workbook.
  private func isOmitted(_ column: SheetColumn, in record: RecordValue) -> Bool {
    record.name == .order && column.keys == ["по-программе"] && value(at: ["программа"]) != nil
  }

  /// Notes a value that a cell holds.
  mutating func hold(_ value: DataValue) {
    if case .list(let items) = value.content { items.forEach { hold($0) } } else { held.insert(value.path) }
  }

  /// Notes the type of a sheet's column, for the lists to choose from.
  mutating func note(_ type: FieldType, column: Int, of sheet: String) {
    columns[sheet, default: []].append((column, type))
  }

  /// The values that no cell holds.
  var leftOut: [FieldPath] { files.flatMap(leaves).filter { !held.contains($0) } }

  private func leaves(_ record: RecordValue) -> [FieldPath] {
    Vocabulary.record(record.name).fields.compactMap { record.value($0.key) }.flatMap(leaves)
  }

  private func leaves(_ value: DataValue) -> [FieldPath] {
    switch value.content {
    case .record(let record): leaves(record)
    case .list(let items): items.flatMap(leaves)
    case .keyed(let values): values.flatMap { leaves($0.value) }
    default: [value.path]
    }
  }

  /// The sheet with lists to choose from; those of people and schools are the columns of keys on their own sheets, so
  /// that whoever is added there can be chosen at once.
  func withChoices(_ sheet: WorkbookSheet, among sheets: [WorkbookSheet]) -> WorkbookSheet {
    guard let layout = WorkbookLayout.sheet(named: sheet.name) else { return sheet }
    let last = max(300, (sheet.cells.map(\.address.row).max() ?? 0) + 200)
    var sheet = sheet
    for (column, type) in columns[sheet.name] ?? [] {
      if case .form = layout.content { continue }
      if let choice = Self.choice(type, column: column, rows: 1...last, among: sheets) { sheet.choices.append(choice) }
    }
    return sheet
  }

  /// The list to choose from for a type; nil where anything may be typed.
  static func choice(
    _ type: FieldType, column: Int, rows: ClosedRange<Int>, among sheets: [WorkbookSheet]? = nil
  ) -> WorkbookSheet.Choice? {
    switch type {
    case .yesNo: return .init(column: column, rows: rows, source: .words(["да", "нет"]), isStrict: true)
    case .choice(let words):
      guard words.joined(separator: ",").count <= 255 else { return nil }
      return .init(column: column, rows: rows, source: .words(words), isStrict: true)
    case .list(let item):
      return choice(item, column: column, rows: rows, among: sheets).map {
        .init(column: column, rows: rows, source: $0.source, isStrict: false)
      }
    case .reference(let targets, _):
      let names: [ReferenceTarget: String] = [.people: "Люди", .units: "Подразделения", .schools: "Школы"]
      guard let name = targets.lazy.compactMap({ names[$0] }).first,
        sheets?.contains(where: { $0.name == name }) ?? true
      else { return nil }
      return .init(
        column: column, rows: rows, source: .cells(sheet: name, column: 0, rows: 1...300), isStrict: false)
    default: return nil
    }
  }
}
