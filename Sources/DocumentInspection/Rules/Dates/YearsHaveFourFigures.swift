import DocumentRecognition

/// A year has four figures.
struct YearsHaveFourFigures: InspectionRule {
  let code = "DAT-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.paragraphs.enumerated().flatMap { index, paragraph in
      paragraph.dates.filter { $0.form == .shortYear }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped("год из двух цифр", hint: "напишите год полностью: 20.05.2020", at: found)
  }
}
