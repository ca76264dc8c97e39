import DocumentRecognition

/// An order is signed: post, initials, surname; on a blank the body's name is not repeated.
struct SignatureIsWhole: InspectionRule {
  let code = "REQ-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let last = order.items.last else { return [] }
    guard !order.signature.isEmpty else {
      return [
        RuleFinding(
          "под приказом нет подписи", hint: "укажите должность, инициалы и фамилию",
          at: [document.view.passage(last.all.last ?? last.paragraph)])
      ]
    }
    guard order.signature.contains(where: { PostLexicon.isNamed(in: document.paragraphs[$0]) }) else {
      return [
        RuleFinding(
          "в подписи нет должности", hint: "напишите должность перед инициалами и фамилией",
          at: order.signature.map(document.view.passage))
      ]
    }
    return repeated(document, order)
  }

  private func repeated(_ document: RecognisedDocument, _ order: RecognisedOrder) -> [RuleFinding] {
    let bodies = ["отдел", "управлени", "департамент", "комитет", "администраци"]
    let author = order.author.flatMap { document.paragraphs[$0].words.map(\.folded) }
    let own = bodies.filter { body in author.contains { $0.hasPrefix(body) } }
    let found = order.signature.filter { index in
      let words = document.paragraphs[index].words.dropFirst().map(\.folded)
      return own.contains { body in words.contains { $0.hasPrefix(body) } }
        && words.contains { $0.hasPrefix("образовани") || $0.hasPrefix("район") }
    }
    guard let first = found.first else { return [] }
    return [
      RuleFinding(
        "в подписи повторено наименование органа, хотя оно есть на бланке",
        hint: "на бланке достаточно должности: «Начальник»",
        at: [document.view.passage(first)], severity: .note)
    ]
  }
}
