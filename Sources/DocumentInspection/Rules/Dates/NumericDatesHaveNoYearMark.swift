import DocumentRecognition

/// A date in figures has no «г.», «год», «года».
struct NumericDatesHaveNoYearMark: InspectionRule {
  let code = "DAT-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.paragraphs.enumerated().flatMap { index, paragraph in
      paragraph.dates.filter { [.digits, .shortYear].contains($0.form) && $0.yearMark != nil }
        .map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "после даты цифрами стоит «г.» или «год»", hint: "пишите 14.07.2020 или 14 июля 2020 г.", at: found)
      + RuleFinding.grouped(
        "после года в дате словами нет «г.»", hint: "пишите 14 июля 2020 г. или 14.07.2020", at: bare(document))
  }

  /// «от 27 марта 2025 № 19»: a date in words ends with «г.» or «года».
  private func bare(_ document: RecognisedDocument) -> [Passage] {
    document.paragraphs.enumerated().flatMap { index, paragraph in
      paragraph.dates.filter { mention in
        mention.form == .words && mention.yearMark == nil
          // «12 и 13 марта 2025 – 2026 годов»: the word stands behind another year.
          && !paragraph.words.contains { word in
            word.range.lowerBound >= mention.range.upperBound && word.range.lowerBound < mention.range.upperBound + 20
              && ["г", "гг", "года", "годов"].contains(word.folded)
          }
      }.map { Passage(paragraph: index, range: $0.range) }
    }
  }
}
