import DocumentRecognition

/// A sentence is not cut in two paragraphs.
struct SentencesAreNotCut: InspectionRule {
  let code = "TPL-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let shown = document.shown.filter { !$0.paragraph.isArtefact && !$0.paragraph.isFootnoteBody }.map(\.index)
    for (left, right) in zip(shown, shown.dropFirst()) {
      let (first, second) = (document.paragraphs[left], document.paragraphs[right])
      guard let opening = second.character(after: 0), CharacterClass.isSmall(opening),
        let last = first.lastCharacter, CharacterClass.isLetter(last) || last == ",",
        first.cell == second.cell, second.marker == nil, !document.isRequisite(left), !document.isRequisite(right),
        !document.headingParagraphs.contains(left), !document.headingParagraphs.contains(right),
        // «приказываю:» has a line of its own by custom.
        document.order?.verb?.paragraph != right,
        first.words.count >= 3 || !first.isInBody,
        first.formatting.alignment == second.formatting.alignment || first.cell != nil,
        !isEnumeration(document, left, right), !isContact(second), !isTitleLine(document, left)
      else { continue }
      found.append(
        Passage(paragraph: left, range: (first.words.suffix(2).first?.range.lowerBound ?? 0)..<first.endOfText))
    }
    return RuleFinding.grouped(
      "предложение разорвано концом абзаца", hint: "соедините части в один абзац", at: found)
  }

  /// A title to the text that is broken into lines: «О предоставлении сведений», «о реализации программ».
  private func isTitleLine(_ document: RecognisedDocument, _ index: Int) -> Bool {
    var index = index
    while index > 0, document.paragraphs[index].character(after: 0).map(CharacterClass.isSmall) == true { index -= 1 }
    let paragraph = document.paragraphs[index]
    guard let first = paragraph.words.first, first.isCapitalised, ["о", "об"].contains(first.folded),
      paragraph.words.count <= 12, paragraph.marker == nil
    else { return false }
    return document.shown.prefix(30).contains { $0.index == index }
  }

  /// A line of a letterhead's contacts: «тел. …», «e-mail: …», «факс …».
  private func isContact(_ paragraph: DocumentParagraph) -> Bool {
    guard let first = paragraph.words.first?.folded else { return false }
    return ["тел", "телефон", "факс", "e-mail", "email", "сайт", "инн", "эл"].contains(first)
  }

  /// Lines of a cell that each name a thing of their own: dates, schools, persons.
  private func isEnumeration(_ document: RecognisedDocument, _ left: Int, _ right: Int) -> Bool {
    let (first, second) = (document.paragraphs[left], document.paragraphs[right])
    guard first.cell != nil else { return false }
    let joining: Set<String> = [
      "и", "или", "а", "в", "во", "на", "с", "со", "по", "для", "к", "о", "об", "от", "из", "за", "при", "до",
    ]
    if let last = first.words.last?.folded, joining.contains(last) { return false }
    return first.words.count <= 4 || second.words.count <= 2 && first.lastCharacter != ","
  }
}
