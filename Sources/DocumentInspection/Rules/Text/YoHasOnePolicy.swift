import DocumentRecognition

/// «ё» is written everywhere or nowhere.
struct YoHasOnePolicy: InspectionRule {
  let code = "TXT-10"

  /// Words that are never spelt with a true «е» in that place.
  private static let stems = WordStems(forms: [
    "ее", "еще", "учет*", "отчет*", "утвержденн*", "отнесенн*", "проведенн*", "все-таки", "причем", "объем*", "счет",
    "партнер*", "включенн*", "удаленн*", "приемк*", "зачет*", "подчеркив*", "четко", "надежн*", "расчет*", "утвержден",
    "проведен", "определен", "включен", "путем",
  ])

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let with = document.paragraphs(showing: .yo).flatMap { index in
      let paragraph = document.paragraphs[index]
      return paragraph.words.filter { !$0.isAllCapitals && hasYo($0, paragraph) }.map {
        Passage(paragraph: index, range: $0.range)
      }
    }
    guard !with.isEmpty else { return [] }
    let without = document.places(of: Self.stems).compactMap { place -> Passage? in
      let paragraph = document.paragraphs[place.paragraph]
      let word = paragraph.words[place.word]
      guard !word.isAllCapitals, !hasYo(word, paragraph) else { return nil }
      return Passage(paragraph: place.paragraph, range: word.range)
    }
    guard !without.isEmpty else { return [] }
    return RuleFinding.grouped(
      "буква «ё» в одних словах стоит, в других нет",
      hint: "пишите «ё» везде или только там, где без неё слово прочтут неверно",
      at: with.count <= without.count ? with + without : without + with)
  }

  private func hasYo(_ word: TextWord, _ paragraph: DocumentParagraph) -> Bool {
    paragraph.scalars[word.range].contains { $0 == "ё" || $0 == "Ё" }
  }
}
