import DocumentRecognition

/// An abbreviation in capitals with its places.
struct AbbreviationMention {
  /// As written.
  let text: String
  /// All places in order.
  let passages: [Passage]

  /// What every reader knows: states, common signs, parts of numbers.
  private static let known: Set<String> = [
    "РФ", "СССР", "РСФСР", "США", "ФЗ", "ИНН", "КПП", "ОГРН", "ОКПО", "СМИ", "ФИО", "МБ", "ГБ", "НЕТ", "ДА", "ТК", "ГК",
    "БК", "ООН", "АО", "ООО",
  ]

  /// Legal forms and kinds of schools: everybody knows them in the post of a person, «директор МБОУ СОШ № 3».
  static let legalForms: Set<String> = [
    "МБОУ", "МКОУ", "МАОУ", "МОУ", "МОБУ", "МКУ", "МБУ", "МАУ", "МБДОУ", "МДОУ", "ГБОУ", "СОШ", "ООШ", "НОШ",
  ]

  /// All abbreviations of a document in the order of their first places.
  static func all(in document: RecognisedDocument) -> [AbbreviationMention] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [AbbreviationMention] {
    var places: [String: [Passage]] = [:]
    var order: [String] = []
    for (index, paragraph) in document.shown where paragraph.signs.contains(.capitals) && !isShouted(paragraph) {
      for word in paragraph.words where word.isAllCapitals && (2...7).contains(word.range.count) {
        let text = paragraph.string(word.range)
        guard !known.contains(text), !document.knownAbbreviations.contains(text),
          text.unicodeScalars.allSatisfy({ (0x410...0x42F).contains($0.value) }),
          !isPartOfNumber(paragraph, word), !document.isInRegisteredName(index, word.range.lowerBound),
          !(legalForms.contains(text) && document.isInPost(index, word.range.lowerBound)),
          !isRoman(text), text.unicodeScalars.count <= 5 || !hasManyVowels(text)
        else { continue }
        if places[text] == nil { order.append(text) }
        places[text, default: []].append(Passage(paragraph: index, range: word.range))
      }
    }
    return order.map { AbbreviationMention(text: $0, passages: places[$0] ?? []) }
  }

  /// A line in capitals has no abbreviations to be seen.
  private static func isShouted(_ paragraph: DocumentParagraph) -> Bool {
    let words = paragraph.words.filter { !$0.isFigures && $0.range.count > 1 }
    let capitals = words.filter(\.isAllCapitals)
    return capitals.contains { $0.range.count > 7 }
      || capitals.contains { $0.range.count > 5 } && capitals.count == words.count
      || paragraph.words.count == 1 && capitals.contains { $0.range.count > 4 }
      || capitals.count >= 3 && capitals.count * 3 >= words.count * 2 && capitals.contains { $0.range.count >= 6 }
  }

  private static func isPartOfNumber(_ paragraph: DocumentParagraph, _ word: TextWord) -> Bool {
    func joins(_ position: Int) -> Bool {
      paragraph.scalars.indices.contains(position)
        && ("/№".unicodeScalars.contains(paragraph.scalars[position])
          || CharacterClass.isFigure(paragraph.scalars[position]))
    }
    if joins(word.range.lowerBound - 1) || joins(word.range.upperBound) { return true }
    let before = word.range.lowerBound - 1
    return before > 0 && paragraph.scalars[before] == "-" && CharacterClass.isFigure(paragraph.scalars[before - 1])
  }

  private static func isRoman(_ text: String) -> Bool { text.allSatisfy { "ІХVI".contains($0) } }

  /// «ПРИКАЗ», «СОГЛАСОВАНО» are words; abbreviations have few vowels, or are short.
  private static func hasManyVowels(_ text: String) -> Bool { text.filter { "АЕИОУЫЭЮЯ".contains($0) }.count >= 2 }

  /// True when the text spells it out: its words before «(ГИА)», or a definition after it.
  func isExpanded(in document: RecognisedDocument) -> Bool {
    let letters = text.lowercased().map { $0 == "ё" ? "е" : $0 }
    return passages.contains { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      let lower = passage.range.lowerBound
      let opens =
        lower > 0 && "(–—-".unicodeScalars.contains(paragraph.scalars[lower - 1])
        || paragraph.word(before: lower)?.reads("далее") == true
        || lower > 1 && "–—-".unicodeScalars.contains(paragraph.scalars[lower - 2])
      // «(далее – МБОУ СОШ № 3)» introduces all that stands in the brackets.
      if let bracket = paragraph.scalars[..<lower].lastIndex(where: { "()".unicodeScalars.contains($0) }),
        paragraph.scalars[bracket] == "(", paragraph.word(at: bracket)?.reads("далее") == true
      {
        return true
      }
      if opens {
        if paragraph.word(before: lower)?.reads("далее") == true { return true }
        let before = paragraph.words.filter { $0.range.upperBound <= lower }.suffix(text.count + 4)
        if Self.spells(before.map(\.folded), letters) { return true }
      }
      guard let sign = paragraph.character(after: passage.range.upperBound), "(–—-".unicodeScalars.contains(sign) else {
        return false
      }
      return Self.spells(
        paragraph.words.filter { $0.range.lowerBound > passage.range.upperBound }.prefix(text.count + 4).map(\.folded),
        letters)
    }
  }

  /// True when the initials of words, those of compounds among them, run through the letters in order.
  static func spells(_ words: [String], _ letters: [Character]) -> Bool {
    let initials = words.flatMap { $0.split(separator: "-").compactMap(\.first) }
    guard initials.count >= letters.count else { return false }
    for start in initials.indices where initials[start] == letters.first {
      var position = start
      var matched = 0
      var skipped = 0
      while position < initials.count, matched < letters.count, skipped <= 2 {
        if initials[position] == letters[matched] { matched += 1 } else { skipped += 1 }
        position += 1
      }
      if matched == letters.count { return true }
    }
    return false
  }
}
