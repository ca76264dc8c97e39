import DocumentRecognition

/// «ё» is written everywhere or nowhere.
struct YoHasOnePolicy: InspectionRule {
  let code = "TXT-10"

  /// Words that are never spelt with a true «е» in that place.
  private static let stems: [(prefix: String, isWhole: Bool)] = [
    ("ее", true), ("еще", true), ("учет", false), ("отчет", false), ("утвержден", false), ("отнесен", false),
    ("проведен", false), ("все-таки", true), ("определен", true), ("причем", true), ("объем", false), ("счет", false),
    ("партнер", false), ("тьютерств", false), ("включенн", false), ("удаленн", false), ("приемк", false),
    ("зачет", false),
    ("подчеркив", false), ("четко", true), ("надежн", false), ("расчет", false),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var with: [Passage] = []
    var without: [Passage] = []
    for (index, paragraph) in document.paragraphs.enumerated() {
      for word in paragraph.words where !word.isFigures && !word.isAllCapitals {
        let passage = Passage(paragraph: index, range: word.range)
        if paragraph.scalars[word.range].contains(where: { $0 == "ё" || $0 == "Ё" }) {
          with.append(passage)
        } else if isOwed(word.folded) {
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

  private func isOwed(_ word: String) -> Bool {
    Self.stems.contains { $0.isWhole ? word == $0.prefix : word.hasPrefix($0.prefix) }
  }
}
