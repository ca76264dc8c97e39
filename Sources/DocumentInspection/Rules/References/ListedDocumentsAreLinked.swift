import DocumentRecognition

/// A document that a page lists has a link or an attachment.
struct ListedDocumentsAreLinked: InspectionRule {
  let code = "REF-06"

  private static let kinds: Set<String> = [
    "приказ", "положение", "программа", "отчет", "договор", "справка", "протокол", "анализ", "методика", "порядок",
    "план", "письмо",
  ]

  /// The annexes of a letter go with it: «Приложения: 1. Приказ … на 2 л. в 1 экз.».
  private func isEnclosed(_ document: RecognisedDocument, _ list: RecognisedList) -> Bool {
    if let intro = list.intro, document.paragraphs[intro].words.first?.begins(with: "приложени") == true {
      return true
    }
    return list.entries.allSatisfy { index in
      document.paragraphs[index].words.contains { ["л", "экз", "листах"].contains($0.folded) }
    }
  }

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    // The clauses of a contract speak of the contract itself.
    guard document.kind != .contract else { return [] }
    let items = Set((document.order?.items ?? []).flatMap(\.all))
    let found = document.lists.flatMap { list -> [Passage] in
      guard list.entries.count >= 2,
        !list.entries.contains(where: { items.contains($0) || document.paragraphs[$0].cell != nil }),
        !isEnclosed(document, list)
      else { return [] }
      let named = list.entries.filter { index in
        document.paragraphs[index].bodyWords.first.map { Self.kinds.contains($0.folded) && $0.isCapitalised } ?? false
      }
      guard named.count >= 2, named.count * 3 >= list.entries.count * 2,
        !list.entries.contains(where: { document.paragraphs[$0].hasLink })
      else { return [] }
      return named.map(document.view.passage)
    }
    return RuleFinding.grouped(
      "документы перечислены без ссылок и вложений", hint: "дайте ссылку на файл или приложите его", at: found)
  }
}
