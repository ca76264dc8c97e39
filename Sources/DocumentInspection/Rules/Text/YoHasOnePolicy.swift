import DocumentRecognition

/// «ё» is written everywhere or nowhere.
struct YoHasOnePolicy: InspectionRule {
  let code = "TXT-10"

  /// Words that are never spelt with a true «е» in that place.
  private static let stems = WordStems([
    ("ее", true), ("еще", true), ("учет", false), ("отчет", false), ("утвержденн", false), ("отнесенн", false),
    ("проведенн", false), ("все-таки", true), ("причем", true), ("объем", false), ("счет", true), ("партнер", false),
    ("включенн", false), ("удаленн", false), ("приемк", false), ("зачет", false), ("подчеркив", false), ("четко", true),
    ("надежн", false), ("расчет", false), ("утвержден", true), ("проведен", true), ("определен", true),
    ("включен", true),
    ("путем", true),
  ])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var with: [Passage] = []
    var without: [Passage] = []
    for (index, paragraph) in document.paragraphs.enumerated() {
      for word in paragraph.words where !word.isFigures && !word.isAllCapitals {
        let passage = Passage(paragraph: index, range: word.range)
        if paragraph.scalars[word.range].contains(where: { $0 == "ё" || $0 == "Ё" }) {
          with.append(passage)
        } else if Self.stems.hold(word) {
          without.append(passage)
        }
      }
    }
    guard !with.isEmpty, !without.isEmpty else { return [] }
    return RuleFinding.grouped(
      "буква «ё» в одних словах стоит, в других нет",
      hint: "пишите «ё» везде или только там, где без неё слово прочтут неверно",
      at: with.count <= without.count ? with + without : without + with)
  }
}
