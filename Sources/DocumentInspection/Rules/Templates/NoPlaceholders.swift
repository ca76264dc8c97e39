import DocumentRecognition

/// No placeholder of a template is left unfilled.
struct NoPlaceholders: InspectionRule {
  let code = "TPL-05"

  private static let signs = [
    "{{", "}}", "${", "<<", "«»", "{ФИО}", "XXXX", "ХХХХ", "[указать", "[вписать", "[ФИО", "[дата", "[номер",
    "[должность",
    "[наименование", "[название", "[срок", "(указать", "(вписать", "TODO",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: .placeholder) {
      let paragraph = document.paragraphs[index]
      for sign in Self.signs {
        if let range = paragraph.range(of: sign) { found.append(Passage(paragraph: index, range: range)) }
      }
      if let range = angled(paragraph) { found.append(Passage(paragraph: index, range: range)) }
    }
    found += bare(document)
    return RuleFinding.grouped("незаполненное место шаблона", hint: "впишите значение", at: found)
  }

  private static let words = WordStems(words: ["фио", "ф.и.о", "xxx", "ххх", "lorem", "ipsum"])
  private static let orders = ["заменить", "уточнить", "проверить", "вставить", "дополнить", "дописать", "исправить"]

  /// What a clerk puts in the place of words that she does not know yet.
  private func bare(_ document: RecognisedDocument) -> [Passage] {
    var found = document.places(of: Self.words).compactMap { place -> Passage? in
      let paragraph = document.paragraphs[place.paragraph]
      let word = paragraph.words[place.word]
      // «ФИО» heads columns and lines that are to be filled in.
      if word.reads("фио"), paragraph.cell != nil || paragraph.words.count < 5 { return nil }
      if word.reads("фио"), paragraph.character(after: word.range.upperBound) == ":" { return nil }
      return Passage(paragraph: place.paragraph, range: word.range)
    }
    for (index, paragraph) in document.shown where paragraph.signs.contains(.pair) || paragraph.scalars.contains("?") {
      found += brackets(paragraph).map { Passage(paragraph: index, range: $0) }
    }
    return found
  }

  /// «[ссылка]», «(заменить)», «(председатель …)», «??».
  private func brackets(_ paragraph: DocumentParagraph) -> [Range<Int>] {
    let scalars = paragraph.scalars
    return scalars.indices.compactMap { start -> Range<Int>? in
      if scalars[start] == "?", start + 1 < scalars.count, scalars[start + 1] == "?" { return start..<start + 2 }
      guard scalars[start] == "[" && paragraph.signs.contains(.squareBracket) || scalars[start] == "(",
        let end = scalars[start...].prefix(60).firstIndex(where: { $0 == "]" || $0 == ")" })
      else { return nil }
      let inside = paragraph.words.filter { start < $0.range.lowerBound && $0.range.upperBound <= end }
      guard let first = inside.first else { return nil }
      if scalars[start] == "[" {
        let isNote = scalars[start + 1..<end].contains(":") || inside.allSatisfy(\.isFigures) || inside.count > 5
        let isLatin = scalars[first.range.lowerBound].value < 0x400
        return isNote || isLatin || paragraph.isAddress(at: start) ? nil : start..<end + 1
      }
      if inside.count <= 3, Self.orders.contains(first.folded) { return start..<end + 1 }
      let tail = scalars[..<end].last
      let isOpen =
        (tail == "…" || tail == ".")
        && scalars[..<end].suffix(3).allSatisfy { $0 == "." || $0 == "…" || $0 == " " || CharacterClass.isLetter($0) }
      guard isOpen, tail == "…" || scalars[..<end].suffix(3).allSatisfy({ $0 == "." }), PostLexicon.isPost(first) else {
        return nil
      }
      return start..<end + 1
    }
  }

  /// «<ФИО>», «<номер приказа>»: words alone in angle brackets.
  private func angled(_ paragraph: DocumentParagraph) -> Range<Int>? {
    let scalars = paragraph.scalars
    guard let open = scalars.firstIndex(of: "<"), let close = scalars[open...].firstIndex(of: ">"),
      (3...40).contains(close - open), CharacterClass.isLetter(scalars[open + 1]),
      CharacterClass.isLetter(scalars[close - 1]),
      scalars[open + 1..<close].allSatisfy({ CharacterClass.isLetter($0) || CharacterClass.isBlank($0) })
    else { return nil }
    return open..<close + 1
  }
}
