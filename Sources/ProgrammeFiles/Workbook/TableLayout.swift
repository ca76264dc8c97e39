import ProgrammeModel

/// A table whose rows are records.
struct TableLayout: Sendable {
  /// Records above the rows, told apart by their first column: the same words again mean the same record.
  struct Group: Sendable {
    /// The columns of the record above.
    let columns: [SheetColumn]
    /// The key under which it holds the rows' records.
    let listKey: String
  }

  /// A list below the record of a row, continued on rows of its own underneath.
  struct Nested: Sendable {
    /// The list's key.
    let key: String
    /// The columns of its records.
    let columns: [SheetColumn]
    /// The column that says «this row is such a record», where the others are those of the row's record too.
    let mark: SheetColumn?
    /// True when its columns are those of the row's record.
    let sharesColumns: Bool
  }

  /// The keys from the top of the data to the records.
  let root: [String]
  /// The column of the clerk's own keys; nil for a list.
  let keyColumn: SheetColumn?
  /// The records above; nil when the rows stand under the root.
  let group: Group?
  /// The record's own columns; the first one begins a record.
  let columns: [SheetColumn]
  /// The key under which years stand, each year a column; nil where there are none.
  let yearsKey: String?
  /// The list below.
  let nested: Nested?

  /// A table.
  init(
    _ root: [String], keyColumn: SheetColumn? = nil, group: Group? = nil, _ columns: [SheetColumn],
    yearsKey: String? = nil, nested: Nested? = nil
  ) {
    self.root = root
    self.keyColumn = keyColumn
    self.group = group
    self.columns = columns
    self.yearsKey = yearsKey
    self.nested = nested
  }

  /// Every column in the order in which the sheet is written, years left out.
  var allColumns: [SheetColumn] {
    let own = nested.map { $0.sharesColumns ? [$0.mark].compactMap(\.self) : $0.columns } ?? []
    guard let nested, nested.sharesColumns, nested.mark != nil, let first = columns.first else {
      return (group?.columns ?? []) + [keyColumn].compactMap(\.self) + columns + own
    }
    return (group?.columns ?? []) + [first] + own + columns.dropFirst()
  }
}
