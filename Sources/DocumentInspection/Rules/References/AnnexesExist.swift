import DocumentRecognition

/// Every annex that an order speaks of is there.
struct AnnexesExist: InspectionRule {
  let code = "REF-01"

  func findings(in document: RecognisedDocument) -> [RuleFinding] { annexes(document) + missingItems(document) }

  private func annexes(_ document: RecognisedDocument) -> [RuleFinding] {
    let links = AnnexLinks(document)
    // An order may be kept without any of its annexes in the same file.
    guard document.order != nil || document.kind == .contract else { return [] }
    guard !links.marked.isEmpty else { return apart(document, links) }
    let marks = links.marked.compactMap { $0.mark.flatMap { document.marks[$0].number } }
    let isNumbered = marks.count == links.marked.count
    let missing = links.references.filter { reference in
      guard let number = reference.number else { return false }
      return isNumbered ? !marks.contains(number) : number > links.marked.count
    }
    return RuleFinding.grouped(
      "нет приложения, на которое ссылается \(document.order == nil ? "договор" : "приказ")",
      hint: "приложите его или уберите ссылку",
      at: missing.map(\.passage))
  }

  /// The annexes of an order that has none in its file: they may lie in another.
  private func apart(_ document: RecognisedDocument, _ links: AnnexLinks) -> [RuleFinding] {
    guard let order = document.order, !order.isExtract, document.annexes.isEmpty, !Amendment.isSubject(of: document)
    else { return [] }
    return RuleFinding.grouped(
      "приложений, на которые ссылается приказ, в файле нет", hint: "проверьте, что они приложены отдельно",
      at: links.references.map(\.passage), severity: .note)
  }
}
