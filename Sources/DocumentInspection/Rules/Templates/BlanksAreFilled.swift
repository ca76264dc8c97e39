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
    for index in document.paragraphs(showing: .line) where !signing.contains(index) && !isSigning(document, index) {
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
        if end - position >= 3, !isBeforeName(end, paragraph) {
          found.append(Passage(paragraph: index, range: position..<end))
        }
        position = end
      }
    }
    return RuleFinding.grouped("незаполненный пропуск", hint: "впишите значение или удалите строку", at: found)
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
    if paragraph.words.count <= 12, !paragraph.persons.isEmpty || PostLexicon.isNamed(in: paragraph) {
      return true
    }
    return document.isRequisite(index) && document.order?.acknowledgement.contains(index) == true
  }
}
