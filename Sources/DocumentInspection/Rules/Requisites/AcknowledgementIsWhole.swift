import DocumentRecognition

/// Whoever is acquainted with an order is named with post, initials and surname, and date.
struct AcknowledgementIsWhole: InspectionRule {
  let code = "REQ-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    let lines = order.acknowledgement.filter { !document.paragraphs[$0].isBlank }
    guard let first = lines.first else { return [] }
    let hasName = lines.contains { !document.paragraphs[$0].persons.isEmpty }
    let hasPost = lines.contains { PostLexicon.isNamed(in: document.paragraphs[$0]) }
    guard !hasName || !hasPost else { return [] }
    return [
      RuleFinding(
        hasName ? "в отметке об ознакомлении нет должности" : "в отметке об ознакомлении никто не назван",
        hint: "для каждого исполнителя: должность, место подписи, инициалы и фамилия, дата",
        at: [document.view.passage(first)])
    ]
  }
}
