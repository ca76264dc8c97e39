import DocumentRecognition

/// No blank is left to fill in by hand but for signatures.
struct BlanksAreFilled: InspectionRule {
  let code = "TPL-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    // The mark «УТВЕРЖДАЮ» is dated by hand.
    let approvals = document.marks.filter { mark in
      mark.approvalWord.map { document.string($0).lowercased() == "утверждаю" } ?? false
    }
    let signing = Set(
      (document.order?.signature ?? []) + (document.order?.acknowledgement ?? []) + approvals.flatMap(\.paragraphs))
    var found: [Passage] = []
    for index in document.paragraphs(showing: .line)
    where !signing.contains(index) && !isSigning(document, index) && !isOfForm(document, index) {
      let paragraph = document.paragraphs[index]
      let scalars = paragraph.scalars
      var position = 0
      while position < scalars.count {
        guard scalars[position] == "_" else {
          position += 1
          continue
        }
        var end = position
        while end < scalars.count, scalars[end] == "_" { end += 1 }
        if end - position >= 3, !isBeforeName(end, paragraph), !isOfIncoming(position, paragraph) {
          found.append(Passage(paragraph: index, range: position..<end))
        }
        position = end
      }
    }
    return RuleFinding.grouped("незаполненный пропуск", hint: "впишите значение или удалите строку", at: found)
  }

  private static let form = PhrasePattern("прилагаем*|приложенн*|следующей|указанной форме")
  private static let bySample = PhrasePattern("по форме")

  /// True for an annex that others fill in: the text sends it as a form, or its title says so.
  private func isOfForm(_ document: RecognisedDocument, _ index: Int) -> Bool {
    guard let annex = document.annexes.first(where: { $0.range.contains(index) }) else { return false }
    let title = annex.title.flatMap { document.paragraphs[$0].words.prefix(3) }
    return title.contains { ["форма", "анкета", "бланк", "заявка", "заявление"].contains($0.folded) }
      || document.holds(Self.form) || document.holds(Self.bySample)
  }

  /// «На № ______ от ______» of a letterhead: a letter that answers none leaves it empty (ГОСТ Р 7.0.97, requisite 12).
  private func isOfIncoming(_ position: Int, _ paragraph: DocumentParagraph) -> Bool {
    let line = paragraph.scalars[..<position].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let words = paragraph.words.filter { line <= $0.range.lowerBound && $0.range.upperBound <= position }
    return words.first?.reads("на") == true && paragraph.scalars[line..<position].contains("№")
      && words.allSatisfy { ["на", "от"].contains($0.folded) }
  }

  /// «Директор ____________ И.П. Ковалёва» among the lines of a party's requisites.
  private func isBeforeName(_ end: Int, _ paragraph: DocumentParagraph) -> Bool {
    paragraph.persons.contains { person in
      person.beginsWithInitials && end <= person.range.lowerBound
        && paragraph.scalars[end..<person.range.lowerBound].allSatisfy { CharacterClass.isBlank($0) || $0 == "/" }
    }
  }

  /// Lines of signatures, of readers and of seals.
  private func isSigning(_ document: RecognisedDocument, _ index: Int) -> Bool {
    let paragraph = document.paragraphs[index]
    if paragraph.holds("подпис", "ознаком", "расшифр", "м.п", "дата") || paragraph.words.count <= 1 { return true }
    // An item that names a person is no line to sign on.
    if paragraph.words.count <= 12, paragraph.marker == nil,
      !paragraph.persons.isEmpty || PostLexicon.isNamed(in: paragraph)
    {
      return true
    }
    return document.isRequisite(index) && document.order?.acknowledgement.contains(index) == true
  }
}
