import DocumentRecognition
import RussianLanguage

/// A report does not speak of results that cannot be known on its day: of this year's exams in May, of a school year that
/// still goes on.
struct ResultsFollowTheExam: InspectionRule {
  let code = "DAT-14"

  private static let exams: Set<String> = ["егэ", "огэ", "гиа", "гвэ"]
  private static let longNames = ["экзамен", "аттестаци"]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report, let date = day(of: document) else { return [] }
    var found: [Passage] = []
    for (index, paragraph) in document.shown where !document.isRequisite(index) {
      for (position, word) in paragraph.words.enumerated() where isResult(word) {
        let after = paragraph.words[(position + 1)...].prefix(8).prefix { word in
          !paragraph.scalars[paragraph.words[position].range.upperBound..<word.range.lowerBound].contains {
            ".;:!?\n".unicodeScalars.contains($0)
          }
        }
        guard let exam = after.first(where: isExam),
          let year = after.first(where: { YearRangeScanner.isYear($0) && $0.range.lowerBound > exam.range.lowerBound }),
          let known = Int(year.folded).flatMap({ CalendarDate(year: $0, month: 6, day: 15) }), date < known
        else { continue }
        found.append(Passage(paragraph: index, range: word.range.lowerBound..<year.range.upperBound))
      }
      for range in paragraph.yearRanges where range.isSchoolYear {
        guard let before = paragraph.word(before: range.range.lowerBound), isResult(before),
          let end = CalendarDate(year: range.last, month: 5, day: 31), date < end
        else { continue }
        found.append(Passage(paragraph: index, range: before.range.lowerBound..<range.range.upperBound))
      }
    }
    return RuleFinding.grouped(
      "на дату отчёта этих результатов ещё не могло быть",
      hint: "проверьте год: результаты экзаменов появляются в июне, итоги учебного года – в конце мая", at: found)
  }

  private func isResult(_ word: TextWord) -> Bool {
    ["результат", "итог", "анализ"].contains(where: word.begins)
  }

  private func isExam(_ word: TextWord) -> Bool {
    Self.exams.contains(word.folded) || Self.longNames.contains(where: word.begins)
  }

  private static let asOf = PhrasePattern("по состоянию на")

  /// The day as of which a report speaks: the one that it names, else that of its letter.
  private func day(of document: RecognisedDocument) -> CalendarDate? {
    for paragraph in document.paragraphs.prefix(30) {
      guard let start = Self.asOf.ranges(in: paragraph).first else { continue }
      let named = paragraph.dates.first {
        $0.range.lowerBound >= start.upperBound - 3 && $0.date != nil
      }
      if let date = named?.date { return date }
    }
    return document.marks.lazy.compactMap { $0.isOfLetter ? $0.date?.date : nil }.first
  }
}
