import DocumentRecognition
import ProgrammeModel

extension FormReader {
  /// Reads a table whose fields are still there: all its rows, those added by hand too.
  mutating func readTable(_ field: FormPlan.Field) {
    let own = anchors.own.filter { $0.key.field == field.index }
    var tables: [Int: [Int: Int]] = [:]
    var slots: [Int: [Int: Int]] = [:]
    var firstRow: [Int: Int] = [:]
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
      firstRow[cell.table] = min(firstRow[cell.table] ?? cell.row, cell.row)
    }
    var rows: [FormAnswer.Row] = []
    for table in tables.keys.sorted() {
      rows += readRows(
        field, table, columns: tables[table] ?? [:], from: firstRow[table] ?? 0, slots: slots[table] ?? [:])
    }
    guard !own.isEmpty else { return }
    settle(field, rows, at: place)
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
    _ field: FormPlan.Field, _ table: Int, columns: [Int: Int], from first: Int, slots: [Int: Int] = [:]
  ) -> [FormAnswer.Row] {
    var rows: [FormAnswer.Row] = []
    let prompts = Set(field.columns.map { FormText.folded($0.prompt) })
    for (number, row) in view.tables[table].rows.enumerated() where number >= first {
      let shown = row.cells.filter { !view.isEmpty($0) }
      if row.cells.count < view.tables[table].columns, shown.count <= 1, slots[number] == nil { continue }
      var cells: [Int: String] = [:]
      var place: Int?
      for cell in row.cells where cell.merge != .continuation {
        place = place ?? cell.paragraphs.first
        guard let column = columns[cell.column] else {
          // A number in front is the form's own counting.
          for paragraph in cell.paragraphs where view.paragraphs[paragraph].text.allSatisfy({ !$0.isLetter }) {
            cover(paragraph)
          }
          continue
        }
        var lines: [String] = []
        for paragraph in cell.paragraphs {
          let text = layout.text(paragraph, layout.answered(paragraph))
          cover(paragraph)
          if !text.isEmpty, !prompts.contains(FormText.folded(text)) { lines.append(text) }
        }
        let text = Self.withoutPrompt(lines.joined(separator: "\n"), field.columns[column].prompt)
        if text.contains(where: { $0.isLetter || $0.isNumber }) { cells[column] = text }
      }
      guard !cells.isEmpty, let place else { continue }
      rows.append(FormAnswer.Row(slot: slots[number], cells: cells, paragraph: place))
    }
    return rows
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
