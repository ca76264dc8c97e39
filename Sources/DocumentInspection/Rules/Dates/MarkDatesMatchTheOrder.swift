import DocumentRecognition

/// The date in an annex mark is the order's.
struct MarkDatesMatchTheOrder: InspectionRule {
  let code = "DAT-09"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let date = document.orderDate else { return [] }
    return document.marks.compactMap { mark in
      guard !mark.isOfLetter, mark.kind != .agreement, let own = mark.date, let paragraph = mark.dateParagraph,
        let value = own.date, value != date
      else { return nil }
      return RuleFinding(
        "дата в отметке о приложении не совпадает с датой приказа", hint: "дата приказа — \(date.digits)",
        at: [Passage(paragraph: paragraph, range: own.range)])
    }
  }
}
