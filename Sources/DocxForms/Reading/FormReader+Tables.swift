import DocumentRecognition
import ProgrammeModel

extension FormReader {
  /// Reads a table whose fields are still there: all its rows, those added by hand too.
  mutating func readTable(_ field: FormPlan.Field) {
    let own = anchors.own.filter { $0.key.field == field.index }
    if isInLines(own) {
      readLines(field, own)
      return
    }
    var tables: [Int: [Int: Int]] = [:]
    var slots: [Int: [Int: Int]] = [:]
    var firstRow: [Int: Int] = [:]
    var shared: [CellIndex: [(column: Int, characters: [Int: [Range<Int>]])]] = [:]
    var place: Int?
    for (key, anchors) in own.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      guard let anchor = anchors.first, let paragraph = layout.paragraph(at: anchor.nodes.lowerBound) else { continue }
      place = min(place ?? paragraph, paragraph)
      guard let cell = view.paragraphs[paragraph].cell,
        let column = view.tables[cell.table].rows[cell.row].cells.indices.contains(cell.cell)
          ? view.tables[cell.table].rows[cell.row].cells[cell.cell].column : nil
      else { continue }
      if tables[cell.table]?[column] == nil { tables[cell.table, default: [:]][column] = key.column }
      slots[cell.table, default: [:]][cell.row] = key.row
      shared[cell, default: []].append((key.column, layout.characters(in: anchor.nodes, withPrompts: true)))
      firstRow[cell.table] = min(firstRow[cell.table] ?? cell.row, cell.row)
    }
    var rows: [FormAnswer.Row] = []
    for table in tables.keys.sorted() {
      rows += readRows(
        field, table, columns: tables[table] ?? [:], from: firstRow[table] ?? 0, slots: slots[table] ?? [:],
        shared: shared)
    }
    guard !own.isEmpty else { return }
    settle(field, rows, at: place)
  }

  /// Rows that the document prints as lines: each is a paragraph with several fields in it.
  private mutating func readLines(_ field: FormPlan.Field, _ own: [FormSlotKey: [FormAnchors.Anchor]]) {
    var rows: [Int: [Int: String]] = [:]
    var places: [Int: [Int: Int]] = [:]
    var place: Int?
    for (key, anchors) in own.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      guard let anchor = anchors.first else { continue }
      let paragraph = layout.paragraph(at: anchor.nodes.lowerBound)
      place = place ?? paragraph
      var cells = rows[key.row] ?? [:]
      put(ownCharacters(anchor), field, key.column, into: &cells)
      rows[key.row] = cells
      places[key.row, default: [:]][key.column] = paragraph
    }
    let found = rows.keys.sorted().compactMap { row -> FormAnswer.Row? in
      guard let cells = rows[row], !cells.isEmpty, let own = places[row], let first = own.values.min() else {
        return nil
      }
      return FormAnswer.Row(slot: row, cells: cells, places: own, paragraph: first)
    }
    settle(field, found, at: place)
  }

  /// True when rows of the form share a cell, or stand in none.
  private func isInLines(_ own: [FormSlotKey: [FormAnchors.Anchor]]) -> Bool {
    var rows: [CellIndex: Int] = [:]
    for (key, anchors) in own {
      guard let anchor = anchors.first, let paragraph = layout.paragraph(at: anchor.nodes.lowerBound) else { continue }
      guard let cell = view.paragraphs[paragraph].cell else { return true }
      if let known = rows[cell], known != key.row { return true }
      rows[cell] = key.row
    }
    return false
  }

  /// Notes a table's answer; a waiver in any of its cells speaks for the whole table.
  mutating func settle(_ field: FormPlan.Field, _ rows: [FormAnswer.Row], at place: Int?) {
    var answer = FormAnswer(
      field: field.index, value: .rows(rows), paragraph: rows.first?.paragraph ?? place, waiver: nil)
    if rows.count == 1, let waiver = rows[0].cells.values.first(where: FormText.isWaiver) {
      answer.value = .rows([])
      answer.waiver = waiver
    }
    answers[field.index] = answer
  }

  /// The rows of a table, `columns` saying which column of the grid holds which of the plan's.
  mutating func readRows(
    _ field: FormPlan.Field, _ table: Int, columns: [Int: Int], from first: Int, slots: [Int: Int] = [:],
    shared: [CellIndex: [(column: Int, characters: [Int: [Range<Int>]])]] = [:]
  ) -> [FormAnswer.Row] {
    var rows: [FormAnswer.Row] = []
    func prompt(_ column: Int) -> String { field.columns[column].prompt }
    for (number, row) in view.tables[table].rows.enumerated() where number >= first {
      let shown = row.cells.filter { !view.isEmpty($0) }
      if row.cells.count < view.tables[table].columns, shown.count <= 1, slots[number] == nil { continue }
      var cells: [Int: String] = [:]
      var places: [Int: Int] = [:]
      var place: Int?
      for (position, cell) in row.cells.enumerated() {
        if cell.merge == .continuation {
          // A merged cell speaks for every row that it covers.
          if let column = columns[cell.column] { cells[column] = rows.last?.cells[column] }
          continue
        }
        place = place ?? cell.paragraphs.first
        guard let column = columns[cell.column] else {
          // A number in front is the form's own counting.
          for paragraph in cell.paragraphs where view.paragraphs[paragraph].text.allSatisfy({ !$0.isLetter }) {
            cover(paragraph)
          }
          continue
        }
        places[column] = cell.paragraphs.first
        let own = shared[CellIndex(table: table, row: number, cell: position)] ?? []
        if own.count > 1 || own.first.map({ isAlone($0.characters, in: cell) }) ?? false {
          for (column, characters) in own {
            places[column] = characters.keys.min()
            put(characters, field, column, into: &cells)
          }
          continue
        }
        var lines: [String] = []
        for paragraph in cell.paragraphs {
          lines.append(FormPrompt.removed(from: layout.text(paragraph, layout.answered(paragraph)), prompt(column)))
          cover(paragraph)
        }
        let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        if Self.isSaid(text) { cells[column] = text }
      }
      guard !cells.isEmpty, let place else { continue }
      rows.append(FormAnswer.Row(slot: slots[number], cells: cells, places: places, paragraph: place))
    }
    return rows
  }

  /// True when a cell holds its field and otherwise only what the form itself prints around it.
  private func isAlone(_ characters: [Int: [Range<Int>]], in cell: DocumentTable.Cell) -> Bool {
    identity != nil
      && cell.paragraphs.allSatisfy { paragraph in
        let rest = Self.remainder(of: view.paragraphs[paragraph], characters[paragraph] ?? [])
        let text = layout.text(paragraph, rest)
        return text.isEmpty || isPrinted(paragraph, text)
      }
  }

  /// False for an empty cell and for the dashes and lines that people draw into one.
  private static func isSaid(_ text: String) -> Bool {
    text.contains { !$0.isWhitespace && !"-–—_…./".contains($0) }
  }

  /// One of several fields in one cell: what stands around them is the form's own.
  private mutating func put(
    _ characters: [Int: [Range<Int>]], _ field: FormPlan.Field, _ column: Int, into cells: inout [Int: String]
  ) {
    cover(characters)
    let text = FormPrompt.removed(from: layout.text(characters), field.columns[column].prompt)
    if Self.isSaid(text) { cells[column] = text }
  }

  /// Which columns of a table's grid are which of the field's, by the words of the header; nil when it is another table.
  func columns(of field: FormPlan.Field, in table: Int) -> (columns: [Int: Int], headerRows: Int)? {
    guard let header = view.tables[table].rows.first else { return nil }
    var found: [Int: Int] = [:]
    for cell in header.cells {
      let words = view.text(of: cell)
      var best: (column: Int, likeness: Double)?
      for (number, column) in field.columns.enumerated() where !found.values.contains(number) {
        let likeness: Double
        if let year = column.year {
          likeness = words.contains(String(year)) && FormText.words(words).count <= 3 ? 1 : 0
        } else {
          likeness = FormText.likeness(of: words, to: column.question)
        }
        if likeness >= 0.5, likeness > best?.likeness ?? 0 { best = (number, likeness) }
      }
      if let best { found[cell.column] = best.column }
    }
    let required = field.columns.indices.filter { field.columns[$0].isRequired }
    guard found.count >= 2, required.isEmpty || required.contains(where: { found.values.contains($0) }) else {
      return nil
    }
    return (found, 1)
  }
}
