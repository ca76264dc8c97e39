import DocumentRecognition
import RussianLanguage

/// The rows of a group stand in the order of their beginnings.
struct RowsAreChronological: InspectionRule {
  let code = "DAT-16"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for table in document.roadmaps {
      let periods = document.periods(of: table)
      for group in table.groups {
        let own = periods.filter { group.rows.contains($0.row) }
        guard own.count >= 3 else { continue }
        var latest: CalendarDate?
        for entry in own {
          if opensDirection(entry.row, table, document) { latest = nil }
          guard !entry.period.isVague, !entry.period.isRecurring, let from = entry.period.spans.compactMap(\.from).min()
          else { continue }
          if let last = latest, from < last, !isSameMonth(from, last) { found.append(entry.passage) }
          latest = max(latest ?? from, from)
        }
      }
    }
    return RuleFinding.grouped(
      "строки стоят не по порядку сроков", hint: "расположите мероприятия по времени начала", at: found)
  }

  /// «Октябрь – ноябрь» may well stand behind «09.10.2024»: a month says no day.
  private func isSameMonth(_ from: CalendarDate, _ last: CalendarDate) -> Bool {
    from.day == 1 && (from.year, from.month) == (last.year, last.month)
  }

  /// True where a cell merged over several rows begins before the measure: «Работа с кадрами».
  private func opensDirection(_ row: Int, _ table: RecognisedTable, _ document: RecognisedDocument) -> Bool {
    let activity = table.column(.activity) ?? 0
    return document.view.tables[table.table].rows[row].cells.contains { $0.column < activity && $0.merge == .start }
  }
}
