import DocumentRecognition

/// Every annex is spoken of in the order.
struct AnnexesAreReferredTo: InspectionRule {
  let code = "REF-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let links = AnnexLinks(document)
    guard let order = document.order, !order.items.isEmpty else { return [] }
    let texts = (order.preamble + order.items.flatMap(\.all)).map { document.paragraphs[$0] }
    let mentions = texts.contains { $0.holds("приложени", "прилагаем") }
    let found = links.marked.filter { annex in
      guard let mark = annex.mark.map({ document.marks[$0] }) else { return false }
      if let number = mark.number, !links.numbers.isEmpty {
        return !links.numbers.contains(number) && !isNamed(number, texts)
      }
      return !mentions && !texts.contains { $0.holds("утвердить") }
    }.compactMap { $0.mark.flatMap { document.marks[$0].paragraphs.first } }
    return RuleFinding.grouped(
      "на приложение нет ссылки в приказе", hint: "сошлитесь на него в пункте: (приложение № 2)",
      at: found.map(document.view.passage))
  }

  /// «согласно приложениям 2 и 3» names numbers outside brackets.
  private func isNamed(_ number: Int, _ texts: [DocumentParagraph]) -> Bool {
    texts.contains { paragraph in
      guard let annex = paragraph.words.firstIndex(where: { $0.begins(with: "приложени") }) else { return false }
      return paragraph.words[annex...].contains { $0.folded == String(number) }
    }
  }
}
