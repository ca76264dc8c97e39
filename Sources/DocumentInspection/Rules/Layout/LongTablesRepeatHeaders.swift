import DocumentRecognition

/// A table that runs over a page repeats its header row.
struct LongTablesRepeatHeaders: InspectionRule {
  let code = "LAY-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.tables.compactMap { table -> Passage? in
      let rows = document.view.tables[table.table].rows
      guard table.role != .layout, table.role != .passport, table.headerRows > 0, rows.count >= 30,
        rows.first?.isRepeated == false
      else { return nil }
      return rows.first?.cells.first.flatMap { document.view.passage($0) }
    }
    return RuleFinding.grouped(
      "у длинной таблицы строка заголовков не повторяется на каждой странице",
      hint: "Макет → Повторить строки заголовков", at: found)
  }
}
