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
  }
}
