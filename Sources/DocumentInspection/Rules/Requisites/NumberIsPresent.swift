import DocumentRecognition

/// An order has its registration number.
struct NumberIsPresent: InspectionRule {
  let code = "REQ-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind, order.number == nil,
      !OrderHeader.isBlankForm(document, order)
    else { return [] }
    return [
      RuleFinding(
        "у приказа нет номера", hint: "впишите регистрационный номер по журналу", at: [document.view.passage(kind)])
    ]
  }
}
