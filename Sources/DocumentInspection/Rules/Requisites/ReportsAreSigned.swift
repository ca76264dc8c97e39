import DocumentRecognition

/// A report is signed or names who made it.
struct ReportsAreSigned: InspectionRule {
  let code = "REQ-10"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.kind == .report, let last = document.shown.last else { return [] }
    let tail = document.shown.suffix(8)
    let isSigned = tail.contains { entry in
      entry.paragraph.words.count <= 20
        && (!entry.paragraph.persons.isEmpty
          || entry.paragraph.words.contains { ["исп", "исполнитель", "тел"].contains($0.folded) })
    }
    guard !isSigned else { return [] }
    return [
      RuleFinding(
        "под отчётом нет подписи и отметки об исполнителе",
        hint: "укажите должность и фамилию подписавшего, ниже — исполнителя с телефоном",
        at: [document.view.passage(last.index)])
    ]
  }
}
