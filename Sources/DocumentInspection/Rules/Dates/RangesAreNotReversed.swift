import DocumentRecognition

/// A range of dates does not end before it begins.
struct RangesAreNotReversed: InspectionRule {
  let code = "DAT-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found = document.roadmaps.flatMap { table in
      document.periods(of: table).filter { $0.period.problems.contains { $0.kind == .reversedRange } }.map(\.passage)
    }
    for index in document.paragraphs(showing: .figure) {
      let paragraph = document.paragraphs[index]
      for range in paragraph.yearRanges where range.first > range.last && range.word != nil {
        found.append(Passage(paragraph: index, range: range.range))
      }
      for (left, right) in zip(paragraph.dates, paragraph.dates.dropFirst()) {
        guard let from = left.date, let to = right.date, from > to,
          paragraph.word(before: left.range.lowerBound)?.folded == "с", left.range.upperBound <= right.range.lowerBound,
          paragraph.words.contains(where: {
            $0.folded == "по" && left.range.upperBound <= $0.range.lowerBound
              && $0.range.upperBound <= right.range.lowerBound
          }), right.range.lowerBound - left.range.upperBound < 8
        else { continue }
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
    }
    return RuleFinding.grouped("конец срока раньше начала", hint: "проверьте обе даты", at: found)
  }
}
