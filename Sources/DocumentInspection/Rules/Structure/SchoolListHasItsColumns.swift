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
      // Why a school is in a list is asked of lists for support alone, not of those of territories or exams.
      let isOfSupport = table.title.contains {
        document.paragraphs[$0].holds(
          "низк", "шнор", "шнср", "риск", "слаб", "поддержк", "неблагоприятн", "необъективн", "500")
      }
      let demanded: [(RecognisedTable.Column, String)] =
        [(.settlement, "населённый пункт")] + (isOfSupport ? [(.ground, "основание включения")] : [])
      let missing = demanded.filter { table.column($0.0) == nil }
      let header = document.view.tables[table.table].rows.first?.cells ?? []
      guard !missing.isEmpty else { return nil }
      return RuleFinding(
        "в перечне школ нет столбцов: \(missing.map(\.1).joined(separator: ", "))",
        hint: "столбцы: № · полное наименование · населённый пункт" + (isOfSupport ? " · основание включения" : ""),
        at: header.compactMap { document.view.passage($0) })
    }
  }
}
