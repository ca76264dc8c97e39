import DocumentRecognition

/// An annex to a letter names the letter's author, date and number.
struct LetterAnnexNamesLetter: InspectionRule {
  let code = "REQ-13"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.marks.filter { $0.isOfLetter && ($0.date == nil || $0.actNumber == nil) }.compactMap {
      $0.paragraphs.first
    }
    return RuleFinding.grouped(
      "в отметке о приложении к письму нет даты или номера письма", hint: "допишите: от 20.05.2020 № 498",
      at: found.map(document.view.passage))
  }
}
