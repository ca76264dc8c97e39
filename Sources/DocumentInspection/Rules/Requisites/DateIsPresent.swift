import DocumentRecognition

/// An order has its date.
struct DateIsPresent: InspectionRule {
  let code = "REQ-03"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind, order.date == nil,
      !OrderHeader.isBlankForm(document, order)
    else { return [] }
    return [
      RuleFinding(
        "у приказа нет даты", hint: "дата приказа — дата его подписания: 14.07.2020", at: [document.view.passage(kind)])
    ]
  }
}
