import DocumentRecognition

/// The title to the text is there, begins with «О» or «Об», has no full stop, covers all that the order approves.
struct TitleIsWhole: InspectionRule {
  let code = "REQ-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return ownTitle(document) }
    guard let last = order.title.last else {
      return (order.kind ?? order.verb?.paragraph).map {
        [
          RuleFinding(
            "у приказа нет заголовка к тексту", hint: "напишите, о чём приказ: «Об утверждении …»",
            at: [document.view.passage($0)])
        ]
      } ?? []
    }
    return stop(document, last) + (order.isExtract ? [] : coverage(document, order))
  }

  private func stop(_ document: RecognisedDocument, _ last: Int) -> [RuleFinding] {
    let paragraph = document.paragraphs[last]
    guard paragraph.lastCharacter == ".", paragraph.words.last.map({ !["г", "гг"].contains($0.folded) }) ?? false else {
      return []
    }
    return [
      RuleFinding(
        "заголовок кончается точкой", hint: "уберите точку",
        at: [Passage(paragraph: last, range: (paragraph.words.last?.range.lowerBound ?? 0)..<paragraph.endOfText)])
    ]
  }

  /// A report's or a programme's own title.
  private func ownTitle(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let last = document.title.last else { return [] }
    let paragraph = document.paragraphs[last]
    guard
      paragraph.isHeadingLike || paragraph.isCentred
        || document.title.count == 1 && SentenceSplitter.sentences(of: paragraph).count == 1
          && !paragraph.words.contains(where: { $0.ends(with: "ется") || $0.ends(with: "ются") })
          && paragraph.words.count <= 25
    else { return [] }
    return stop(document, last)
  }

  private static let kinds = [
    "программ", "план", "перечн", "положени", "дорожн", "состав", "порядок", "порядк", "график", "схем", "регламент",
  ]

  /// Each kind of document that the first item approves is named in the title.
  private func coverage(_ document: RecognisedDocument, _ order: RecognisedOrder) -> [RuleFinding] {
    let approved = ApprovedName.all(in: document)
    let kinds = approved.compactMap { name in
      Self.kinds.first { kind in
        name.stems.first?.hasPrefix(kind) == true || name.stems.dropFirst().first?.hasPrefix(kind) == true
      }
    }
    guard Set(kinds).count > 1 else { return [] }
    let words = order.title.flatMap { document.paragraphs[$0].words.map(\.folded) }
    guard words.contains(where: { $0.hasPrefix("утвержден") }) else { return [] }
    let missing = approved.filter { name in
      guard let kind = Self.kinds.first(where: { kind in name.stems.prefix(2).contains { $0.hasPrefix(kind) } }) else {
        return false
      }
      return !words.contains { $0.hasPrefix(kind) || kind == "перечн" && $0.hasPrefix("перечень") }
    }
    guard !missing.isEmpty else { return [] }
    return [
      RuleFinding(
        "заголовок не охватывает всего, что утверждает приказ",
        hint: "назовите в заголовке и остальные утверждаемые документы",
        at: order.title.map(document.view.passage) + missing.map(\.passage))
    ]
  }
}
