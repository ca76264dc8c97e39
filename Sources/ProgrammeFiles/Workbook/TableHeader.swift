import OfficeOpenXML
import ProgrammeModel
import RussianLanguage

/// What each column of a table means.
struct TableHeader {
  /// The part that a column plays.
  enum Role: Hashable {
    case key
    case group(SheetColumn)
    case own(SheetColumn)
    case nested(SheetColumn)
    case year(String)
    /// A number of the row, which data do not need.
    case counter
  }

  /// The columns by their number; nil for those that mean nothing.
  private var roles: [Role?] = []
  /// The row that the headings stand in.
  let row: SheetRow
  /// The column that begins a record.
  private(set) var titleColumn: Int?
  /// The columns that every record needs.
  private(set) var required: [(place: Int, column: SheetColumn)] = []

  private static let counters = ["", "nn", "nпп", "пп", "no", "номер", "номерпп"].map(SheetHeading.folded)

  /// How many of a row's cells are headings of the table.
  static func score(_ row: SheetRow, _ layout: TableLayout) -> Int {
    Set(row.cells.compactMap { role($0, layout) }.filter { $0 != .counter }).count
  }

  /// How many of a row's cells are nearly headings.
  static func nearScore(_ row: SheetRow, _ layout: TableLayout) -> Int {
    row.cells.count { SheetColumn.nearest(to: words($0), among: layout.allColumns) != nil }
  }

  /// Reads the headings of a row and says what is wrong with them.
  init(_ row: SheetRow, _ layout: TableLayout, _ findings: inout SheetFindings) {
    self.row = row
    var seen: [Role: Int] = [:]
    var strangers: [(cell: SpreadsheetCell, words: String)] = []
    for cell in row.cells {
      guard let role = Self.role(cell, layout) else {
        strangers.append((cell, Self.words(cell)))
        continue
      }
      if role != .counter, let first = seen.updateValue(cell.column, forKey: role) {
        findings.report(
          .repeatedColumn, "заголовок «\(Self.words(cell))» стоит дважды",
          hint: "первый — в графе \(CellAddress.letters(ofColumn: first)); оставьте одну из двух граф",
          at: row.range(cell.column))
        seen[role] = first
        continue
      }
      add(role, layout, at: cell.column)
    }
    let known = Set(roles.compactMap { Self.column(of: $0) })
    let free = layout.allColumns.filter { !known.contains($0) }
    reportStrangers(strangers, free, layout, &findings)
    reportMissing(layout, strangers.map(\.words), &findings)
  }

  private mutating func add(_ role: Role, _ layout: TableLayout, at place: Int) {
    roles += Array(repeating: nil, count: max(0, place + 1 - roles.count))
    roles[place] = role
    if role == layout.columns.first.map(Role.own) { titleColumn = place }
    if case .own(let column) = role, column.isRequired { required.append((place, column)) }
  }

  private mutating func add(_ column: SheetColumn, _ layout: TableLayout, at place: Int) {
    let isBelow = layout.nested?.mark == column || (layout.nested?.columns.contains(column) ?? false)
    let role: Role =
      column == layout.keyColumn
      ? .key
      : layout.group?.columns.contains(column) ?? false ? .group(column) : isBelow ? .nested(column) : .own(column)
    if self.place(of: role) == nil { add(role, layout, at: place) }
  }

  private mutating func reportStrangers(
    _ strangers: [(cell: SpreadsheetCell, words: String)], _ free: [SheetColumn], _ layout: TableLayout,
    _ findings: inout SheetFindings
  ) {
    for (cell, words) in strangers {
      let meant = SheetColumn.nearest(to: words, among: free)
      // Read as what was meant, so that its rows are not told of one by one.
      if let meant { add(meant, layout, at: cell.column) }
      findings.report(
        .unknownColumn, "неизвестная графа «\(words)»" + (meant == nil ? ": она не читается" : ""),
        hint: meant.map { "возможно, «\($0.heading)»" }
          ?? "здесь бывают: " + free.prefix(8).map(\.heading).joined(separator: ", "),
        at: row.range(cell.column), severity: meant == nil ? .warning : .error)
    }
  }

  /// The part that a column plays; nil for one without a heading that is known.
  func role(_ column: Int) -> Role? { roles.indices.contains(column) ? roles[column] : nil }

  /// The place of a column; nil when it is not there.
  func place(of wanted: Role) -> Int? { roles.firstIndex { $0 == wanted } }

  /// A column without which no row can be read; one that was misspelt has its own finding.
  private func reportMissing(_ layout: TableLayout, _ strangers: [String], _ findings: inout SheetFindings) {
    let required = (layout.group?.columns ?? []).filter(\.isRequired) + layout.columns.filter(\.isRequired)
    for column in required where !roles.contains(where: { Self.column(of: $0) == column }) {
      guard !strangers.contains(where: { SheetColumn.nearest(to: $0, among: [column]) != nil }) else { continue }
      findings.report(
        .missingColumn, "нет графы «\(column.heading)»", hint: "добавьте её: \(column.summary)",
        at: row.range(row.cells.first?.column ?? 0))
    }
  }

  static func column(of role: Role?) -> SheetColumn? {
    switch role {
    case .group(let column), .own(let column), .nested(let column): column
    default: nil
    }
  }

  static func words(_ cell: SpreadsheetCell) -> String {
    switch cell.value {
    case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .number(let number): CellScalar.decimal(number)
    default: ""
    }
  }

  private static func role(_ cell: SpreadsheetCell, _ layout: TableLayout) -> Role? {
    let words = words(cell)
    return role(words, layout) ?? role(ColumnHeading.spelledOut(words), layout)
  }

  private static func role(_ words: String, _ layout: TableLayout) -> Role? {
    let folded = SheetHeading.folded(words)
    func means(_ column: SheetColumn) -> Bool { column.names.contains(folded) }
    // The heading itself before any other spelling: «Школа» is the group's column, not a name of the partner's.
    func isHeading(_ column: SheetColumn) -> Bool { column.names.first == folded }
    for match in [isHeading, means] {
      if let column = layout.keyColumn, match(column) { return .key }
      if let column = layout.group?.columns.first(where: match) { return .group(column) }
      if let column = layout.columns.first(where: match) { return .own(column) }
      if let mark = layout.nested?.mark, match(mark) { return .nested(mark) }
      if let nested = layout.nested, !nested.sharesColumns, let column = nested.columns.first(where: match) {
        return .nested(column)
      }
    }
    if layout.yearsKey != nil {
      let digits = words.filter(\.isNumber)
      let rest = SheetHeading.folded(words).filter(\.isLetter)
      if SchemaReader.isYear(digits), ["", "цель", "цели", "год", "г", "цельгод", "цельнагод", "план"].contains(rest) {
        return .year(digits)
      }
    }
    return counters.contains(folded) ? .counter : nil
  }
}

extension TableHeader {
  /// No headings at all.
  init(emptyAbove row: SheetRow) { self.row = row }
}
