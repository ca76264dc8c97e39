import DocumentRecognition

/// A list of schools gives the full name, the settlement and the ground for inclusion.
struct SchoolListHasItsColumns: InspectionRule {
  let code = "STR-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.tables.compactMap { table in
      guard table.role == .list, table.rows.count >= 1,
        table.title.contains(where: { document.paragraphs[$0].holds("переч", "спис") }),
        table.columns.filter({ $0 == .other }).count <= 1
      else { return nil }
      let missing = [(RecognisedTable.Column.settlement, "населённый пункт"), (.ground, "основание включения")].filter {
        table.column($0.0) == nil
      }
      let header = document.view.tables[table.table].rows.first?.cells ?? []
      guard !missing.isEmpty else { return nil }
      return RuleFinding(
        "в перечне школ нет столбцов: \(missing.map(\.1).joined(separator: ", "))",
        hint: "столбцы: № · полное наименование · населённый пункт · основание включения",
        at: header.compactMap { document.view.passage($0) })
    }
  }
}
