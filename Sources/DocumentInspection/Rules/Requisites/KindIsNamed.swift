import DocumentRecognition

/// An order says that it is one.
struct KindIsNamed: InspectionRule {
  let code = "REQ-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    guard let kind = order.kind else {
      return order.verb.map {
        [RuleFinding("не указан вид документа", hint: "напишите ПРИКАЗ под наименованием автора", at: [$0])]
      } ?? []
    }
    guard let word = document.paragraphs[kind].words.first, word.range.count > 1, !word.isAllCapitals, !order.isExtract,
      document.paragraphs[kind].formatting.isCapitals != true
    else { return [] }
    return [
      RuleFinding(
        "вид документа написан строчными буквами", hint: "напишите его прописными: ПРИКАЗ",
        at: [Passage(paragraph: kind, range: word.range)], severity: .warning)
    ]
  }
}
