import DocumentRecognition
import RussianLanguage

/// A range of dates does not end before it begins.
struct RangesAreNotReversed: InspectionRule {
  let code = "DAT-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found = document.tables.flatMap { table in
      document.periods(of: table).filter { $0.period.problems.contains { $0.kind == .reversedRange } }.map(\.passage)
    }
    for index in document.paragraphs(showing: .figure) {
      let paragraph = document.paragraphs[index]
      for range in paragraph.yearRanges where range.first > range.last && range.word != nil {
        found.append(Passage(paragraph: index, range: range.range))
      }
      for (left, right) in zip(paragraph.dates, paragraph.dates.dropFirst()) where isReversed(paragraph, left, right) {
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
      for (left, right) in zip(paragraph.dates, paragraph.dates.dropFirst()) {
        guard let from = left.date, let to = right.date, from > to,
          paragraph.word(before: left.range.lowerBound)?.reads("с") == true,
          left.range.upperBound <= right.range.lowerBound,
          paragraph.words.contains(where: {
            $0.reads("по") && left.range.upperBound <= $0.range.lowerBound
              && $0.range.upperBound <= right.range.lowerBound
          }), right.range.lowerBound - left.range.upperBound < 8
        else { continue }
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
    }
    found = found.withoutRepetitions
    return RuleFinding.grouped("конец срока раньше начала", hint: "проверьте обе даты", at: found)
  }

  /// «10.10.2025 – 06.10.2025», «с 17 июня по 16 мая 2025 г.».
  private func isReversed(_ paragraph: DocumentParagraph, _ left: DateMention, _ right: DateMention) -> Bool {
    guard (1...5).contains(right.range.lowerBound - left.range.upperBound) else { return false }
    let between = paragraph.scalars[left.range.upperBound..<right.range.lowerBound]
    let isDashed =
      between.contains(where: CharacterClass.isDash)
      && between.allSatisfy { CharacterClass.isBlank($0) || CharacterClass.isDash($0) }
    if isDashed, let from = left.date, let to = right.date { return from > to }
    guard left.form == .withoutYear, right.date != nil,
      let opening = paragraph.word(before: left.range.lowerBound), opening.reads("с"),
      paragraph.words.contains(where: { $0.reads("по") && between.indices.contains($0.range.lowerBound) })
    else { return false }
    let text = paragraph.string(opening.range.lowerBound..<right.range.upperBound)
    return PeriodParser.parse(text).problems.contains { $0.kind == .reversedRange }
  }
}
