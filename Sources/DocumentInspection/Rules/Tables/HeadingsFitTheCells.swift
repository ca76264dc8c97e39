import DocumentRecognition

/// A heading over a table fits the values of its column.
struct HeadingsFitTheCells: InspectionRule {
  let code = "TAB-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.tables.compactMap { table in
      guard let last = table.title.last, document.paragraphs[last].words.count <= 3 else { return nil }
      let heading = document.paragraphs[last].body.lowercased()
      for column in 0..<table.columns.count {
        let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter { !document.view.isEmpty($0) }
        let values = cells.map { document.view.text(of: $0).lowercased() }
        guard values.contains(heading) else { continue }
        let other = zip(cells, values).filter { $0.1 != heading && $0.1.count < 40 }.compactMap {
          document.view.passage($0.0)
        }
        guard !other.isEmpty else { return nil }
        return RuleFinding(
          "под заголовком «\(document.paragraphs[last].body)» стоят строки о другом",
          hint: "разделите таблицу или исправьте заголовок", at: [document.view.passage(last)] + other)
      }
      return nil
    }
  }
}
