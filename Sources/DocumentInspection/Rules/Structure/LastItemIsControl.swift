import DocumentRecognition

/// The last item of an order says who controls it.
struct LastItemIsControl: InspectionRule {
  let code = "STR-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, !order.isExtract, order.items.count > 1 || order.items.first?.number != nil,
      let last = order.items.last
    else { return [] }
    func isControl(_ item: RecognisedItem) -> Bool { item.all.contains { document.paragraphs[$0].holds("контрол") } }
    guard !isControl(last) else { return assigned(last, document) }
    let place = document.view.passage(last.paragraph)
    return order.items.contains(where: isControl)
      ? [
        RuleFinding("пункт о контроле стоит не последним", hint: "перенесите его в конец", at: [place], severity: .note)
      ]
      : [
        RuleFinding(
          "нет пункта о контроле исполнения",
          hint: "последним пунктом: «Контроль за исполнением приказа оставляю за собой.»", at: [place])
      ]
  }

  /// Whoever signs keeps the control and does not lay it on himself.
  private func assigned(_ control: RecognisedItem, _ document: RecognisedDocument) -> [RuleFinding] {
    let persons = NamedPerson.all(in: document)
    let signature = Set(document.order?.signature ?? [])
    guard let signatory = persons.last(where: { signature.contains($0.passage.paragraph) }) else { return [] }
    let lines = Set(control.all)
    let own = persons.filter { lines.contains($0.passage.paragraph) && $0.isSame(signatory) }
    return RuleFinding.grouped(
      "контроль возложен на того, кто подписывает", hint: "пишите: «Контроль за исполнением оставляю за собой.»",
      at: own.map(\.passage))
  }
}
