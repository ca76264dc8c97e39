import DocumentRecognition
import RussianLanguage

/// A deadline falls on a working day: Saturdays, Sundays and the holidays of the Labour Code's article 112 are none.
struct DeadlinesAreWorkingDays: InspectionRule {
  let code = "DAT-08"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.order?.items.flatMap(\.all) ?? [] {
      let paragraph = document.paragraphs[index]
      for mention in paragraph.dates {
        guard let date = mention.date, let before = paragraph.word(before: mention.range.lowerBound),
          ["до", "позднее", "по", "к"].contains(before.folded), isFree(date),
          !Amendment.isOld(mention.range, in: paragraph)
        else { continue }
        found.append(Passage(paragraph: index, range: mention.range))
      }
    }
    return RuleFinding.grouped(
      "срок приходится на выходной или праздничный день", hint: "назначьте рабочий день по производственному календарю",
      at: found)
  }

  private func isFree(_ date: CalendarDate) -> Bool {
    if date.weekday.isWeekend { return true }
    switch (date.month, date.day) {
    case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): return true
    default: return false
    }
  }
}
