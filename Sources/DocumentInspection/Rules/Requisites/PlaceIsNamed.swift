import DocumentRecognition

/// An order names the place of its issue, unless the body's name holds it.
struct PlaceIsNamed: InspectionRule {
  let code = "REQ-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let kind = order.kind, order.place == nil else { return [] }
    let settlements: Set<String> = [
      "г", "город", "города", "пгт", "с", "село", "села", "п", "поселок", "поселка", "д", "деревни", "станицы",
    ]
    let author = order.author.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let isNamed = author.contains { settlements.contains($0) } || author.contains { $0.hasPrefix("городск") }
    let header = OrderHeader.lines(document, order).flatMap { document.paragraphs[$0].words.map(\.folded) }
    guard !isNamed, !header.contains(where: settlements.contains) else { return [] }
    return [
      RuleFinding(
        "не указано место издания", hint: "напишите под датой и номером: «г. Алдан»", at: [document.view.passage(kind)])
    ]
  }
}
