import DocumentRecognition

/// Every row of a road map has somebody responsible.
struct RowsHaveExecutors: InspectionRule {
  let code = "EXE-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.roadmaps {
      let activity = table.column(.activity) ?? 0
      for row in table.rows where !document.isTorn(table, row) && !document.isTotal(table, row) {
        guard let measure = document.cell(table, row, activity), !document.view.isEmpty(measure),
          let place = document.view.passage(measure)
        else { continue }
        guard let column = table.column(.responsible) else {
          if table.rows.count >= 3, document.kind != .report { found.append(place) }
          continue
        }
        guard let cell = document.cell(table, row, column), cell.merge != .continuation, document.view.isEmpty(cell)
        else { continue }
        found.append(document.view.passage(cell) ?? place)
      }
    }
    return RuleFinding.grouped("у мероприятия нет ответственного", hint: "впишите ответственного", at: found)
  }
}
