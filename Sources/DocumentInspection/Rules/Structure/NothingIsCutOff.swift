import DocumentRecognition

/// No heading is without content, no announced list without entries.
struct NothingIsCutOff: InspectionRule {
  let code = "STR-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let shown = document.shown
    for (position, entry) in shown.enumerated()
    where entry.paragraph.lastCharacter == ":" && entry.paragraph.words.count >= 2 {
      let next = position + 1 < shown.count ? shown[position + 1] : nil
      if document.isRequisite(entry.index) { continue }
      let isEnd = next == nil || next?.paragraph.cell != entry.paragraph.cell && entry.paragraph.cell != nil
      let isHeading =
        next.map {
          document.headings.map(\.paragraph).contains($0.index) && $0.paragraph.isInBody
            && $0.paragraph.marker?.numbers?.count == 1
        } ?? false
      let isGap = next.map { isUnannounced(document, entry, $0) } ?? false
      if isEnd && !entry.paragraph.holds("тема", "ответствен") || isHeading && !entry.paragraph.isBold || isGap {
        found.append(document.view.passage(entry.index))
      }
    }
    return RuleFinding.grouped(
      "после двоеточия ничего не следует", hint: "допишите перечень или уберите заголовок", at: found)
      + RuleFinding.grouped(
        "раздел без содержания", hint: "напишите его или уберите заголовок", at: emptyHeadings(document))
  }

  /// A blank line and a new sentence follow where a list was announced.
  private func isUnannounced(
    _ document: RecognisedDocument, _ entry: (index: Int, paragraph: DocumentParagraph),
    _ next: (index: Int, paragraph: DocumentParagraph)
  ) -> Bool {
    guard next.index > entry.index + 1, entry.paragraph.isInBody, next.paragraph.isInBody, next.paragraph.marker == nil,
      !entry.paragraph.isHeadingLike, entry.paragraph.words.count >= 6,
      next.paragraph.words.first?.isCapitalised == true,
      next.paragraph.lastCharacter == "."
    else { return false }
    return !document.paragraphs[entry.index + 1..<next.index].contains(where: \.hasDrawing)
      && !entry.paragraph.words.contains { Self.verbs.contains($0.folded) }
  }

  private static let verbs: Set<String> = ["приказываю", "постановляю", "решил", "решила", "цель", "цели", "задача"]

  private func emptyHeadings(_ document: RecognisedDocument) -> [Passage] {
    let numbered = document.headings.filter { $0.numbers?.count == 1 }
    return zip(numbered, numbered.dropFirst()).compactMap { left, right in
      let between = document.paragraphs[left.paragraph + 1..<right.paragraph].filter { !$0.isBlank }
      guard between.isEmpty, left.numbers != right.numbers else { return nil }
      return document.view.passage(left.paragraph)
    }
  }
}
