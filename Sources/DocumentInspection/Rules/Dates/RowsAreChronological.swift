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
          guard !entry.period.isVague, let from = entry.period.spans.compactMap(\.from).min() else { continue }
          if let last = latest, from < last { found.append(entry.passage) }
          latest = max(latest ?? from, from)
        }
      }
    }
    return RuleFinding.grouped(
      "строки стоят не по порядку сроков", hint: "расположите мероприятия по времени начала", at: found)
  }
}
