import DocumentRecognition

/// An order says that it is one.
struct KindIsNamed: InspectionRule {
  let code = "REQ-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, order.kind == nil, let verb = order.verb else { return [] }
    return [RuleFinding("не указан вид документа", hint: "напишите ПРИКАЗ под наименованием автора", at: [verb])]
  }
}
