import DocumentRecognition

/// A document that a page lists has a link or an attachment.
struct ListedDocumentsAreLinked: InspectionRule {
  let code = "REF-06"

  private static let kinds: Set<String> = [
    "приказ", "положение", "программа", "отчет", "договор", "справка", "протокол", "анализ", "методика", "порядок",
    "план", "письмо",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let items = Set((document.order?.items ?? []).flatMap(\.all))
    let found = document.lists.flatMap { list -> [Passage] in
      guard list.entries.count >= 2,
        !list.entries.contains(where: { items.contains($0) || document.paragraphs[$0].cell != nil })
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
