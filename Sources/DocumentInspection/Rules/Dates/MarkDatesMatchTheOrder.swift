import DocumentRecognition

/// The date in an annex mark is the order's.
struct MarkDatesMatchTheOrder: InspectionRule {
  let code = "DAT-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let registration = OwnRegistration(document)
    guard let date = registration.date else { return [] }
    return document.marks.compactMap { mark in
      guard document.order == nil ? mark.kind == .annex : !mark.isOfLetter && mark.kind != .agreement,
        let own = mark.date, let paragraph = mark.dateParagraph,
        let value = own.date, value != date
      else { return nil }
      return RuleFinding(
        "дата в отметке о приложении не совпадает с датой \(registration.name)",
        hint: "дата \(registration.name) — \(date.digits)",
        at: [Passage(paragraph: paragraph, range: own.range)])
    }
  }
}
