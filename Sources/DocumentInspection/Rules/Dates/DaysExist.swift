import DocumentRecognition
import RussianLanguage

/// A date is a day of the calendar: there is no 31.11.2025.
struct DaysExist: InspectionRule {
  let code = "DAT-20"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.paragraphs(showing: .figure).flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      let mentions = paragraph.dates.filter { mention in
        mention.form == .withoutYear ? !exists(mention, in: paragraph) : mention.date == nil
      }
      return (mentions.map(\.range) + figures(paragraph)).map { Passage(paragraph: index, range: $0) }
    }
    return RuleFinding.grouped(
      "такого дня в календаре нет", hint: "проверьте день, месяц и год по календарю", at: found)
  }

  /// «31 ноября»: no year has it.
  private func exists(_ mention: DateMention, in paragraph: DocumentParagraph) -> Bool {
    let words = paragraph.words(in: mention.range)
    guard let day = words.first.flatMap({ Int($0.folded) }),
      let month = Month.allCases.first(where: { $0.name(in: .genitive) == words.last?.folded })
    else { return true }
    // 2024 is a leap year.
    return CalendarDate(year: 2024, month: month.rawValue, day: day) != nil
  }

  /// «15.13.2025», «32.10.2025»: written as a date, with no such month or day.
  private func figures(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    let (words, scalars) = (paragraph.words, paragraph.scalars)
    return words.indices.dropLast(2).compactMap { position in
      let (day, month, year) = (words[position], words[position + 1], words[position + 2])
      guard day.isFigures, day.range.count == 2, month.isFigures, month.range.count == 2,
        YearRangeScanner.isYear(year), day.range.upperBound + 1 == month.range.lowerBound,
        month.range.upperBound + 1 == year.range.lowerBound, scalars[day.range.upperBound] == ".",
        scalars[month.range.upperBound] == ".", let number = Int(day.folded), let part = Int(month.folded),
        number > 31 || part > 12 || number == 0 || part == 0,
        day.range.lowerBound == 0 || scalars[day.range.lowerBound - 1] != "."
      else { return nil }
      return day.range.lowerBound..<year.range.upperBound
    }
  }
}
