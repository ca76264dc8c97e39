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
    if hasName, hasPost { return nameless(document, lines) }
    return [
      RuleFinding(
        hasName ? "в отметке об ознакомлении нет должности" : "в отметке об ознакомлении никто не назван",
        hint: "для каждого исполнителя: должность, место подписи, инициалы и фамилия, дата",
        at: [document.view.passage(first)])
    ]
  }

  /// Rows of the block's table that name a post and nobody to sign.
  private func nameless(_ document: RecognisedDocument, _ lines: [Int]) -> [RuleFinding] {
    let rows = Dictionary(grouping: lines.filter { document.paragraphs[$0].cell != nil }) { index in
      document.paragraphs[index].cell.map { [$0.table, $0.row] } ?? []
    }
    let found = rows.values.filter { row in
      row.contains { PostLexicon.isNamed(in: document.paragraphs[$0]) }
        && row.allSatisfy { document.paragraphs[$0].persons.isEmpty }
        && document.view.tables[document.paragraphs[row[0]].cell?.table ?? 0].columns >= 3
    }.compactMap(\.first).sorted()
    return RuleFinding.grouped(
      "в отметке об ознакомлении лицо не названо", hint: "допишите инициалы и фамилию",
      at: found.map(document.view.passage))
  }
}
