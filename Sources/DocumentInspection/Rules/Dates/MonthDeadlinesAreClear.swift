import DocumentRecognition
import RussianLanguage

/// A month as a deadline is not ambiguous, nor nearly past at the order's date.
struct MonthDeadlinesAreClear: InspectionRule {
  let code = "DAT-17"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var ambiguous: [Passage] = []
    var past: [Passage] = []
    for table in document.roadmaps {
      for entry in document.periods(of: table) {
        if entry.period.problems.contains(where: { $0.kind == .ambiguousBound }) { ambiguous.append(entry.passage) }
        guard let date = document.orderDate, date.day >= 20,
          let month = Month(rawValue: date.month), document.paragraphs[entry.passage.paragraph].words.count <= 3,
          document.paragraphs[entry.passage.paragraph].words.first?.folded == month.name(in: .nominative),
          document.paragraphs[entry.passage.paragraph].words.filter({ $0.isFigures }).allSatisfy({
            $0.folded == String(date.year)
          }),
          document.paragraphs[entry.passage.paragraph].words.filter({ !$0.isFigures }).count <= 2,
          !document.paragraphs[entry.passage.paragraph].scalars.contains(where: CharacterClass.isDash)
        else { continue }
        past.append(entry.passage)
      }
    }
    return RuleFinding.grouped(
      "«до» с названием месяца: включительно или нет, не ясно", hint: "назовите день: «до 1 сентября 2021 г.»",
      at: ambiguous)
      + RuleFinding.grouped(
        "месяц срока к дате приказа почти прошёл", hint: "назовите день или перенесите срок", at: past)
  }
}
