/// Puts a post, a body or a document's title into a case: the head and what agrees with it change, the rest stays.
struct PhraseDeclension {
  private let words: [WordShape]
  /// The whitespace after every word, as written.
  private let spaces: [Substring]
  /// True for the words that stand inside quotes, the first and last of them included.
  private let isQuoted: [Bool]
  private let grammaticalCase: GrammaticalCase
  private var forms: [Int: String] = [:]
  private var isSure = true

  /// The declined phrase.
  static func declined(_ text: String, _ grammaticalCase: GrammaticalCase) -> DeclinedText {
    var phrase = PhraseDeclension(text, grammaticalCase)
    guard phrase.declineHead() else { return .unsure(text) }
    return DeclinedText(phrase.text, isSure: phrase.isSure)
  }

  private init(_ text: String, _ grammaticalCase: GrammaticalCase) {
    var words: [WordShape] = []
    var spaces: [Substring] = []
    var isQuoted: [Bool] = []
    var depth = 0
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      let space = rest.prefix(while: \.isWhitespace)
      rest = rest[space.endIndex...]
      words.append(WordShape(String(word)))
      spaces.append(space)
      depth += word.count { "«„".contains($0) }
      isQuoted.append(depth > 0 || word.contains("\""))
      depth = max(0, depth - word.count { "»“".contains($0) })
    }
    self.words = words
    self.spaces = spaces
    self.isQuoted = isQuoted
    self.grammaticalCase = grammaticalCase
  }

  /// The words in their order, the changed ones with the capitals of the written ones.
  private var text: String {
    var result = ""
    for (index, shape) in words.enumerated() {
      result += shape.lead
      result += forms[index].map { WordEnding.restoringCapitals(of: String(shape.core), in: $0) } ?? String(shape.core)
      result += shape.tail
      result += spaces[index]
    }
    return result
  }

  /// Sets the forms of all heads; false when the phrase has none that is known.
  private mutating func declineHead() -> Bool {
    guard let first = words.first else { return true }
    // «МБОУ …», «и.о. директора»: what begins with an abbreviation stays whole.
    if Self.acting.contains(first.core.lowercased()) || first.lead.isEmpty && PhraseHead.isAbbreviation(first.core) {
      return true
    }
    guard let head = PhraseHead(in: words, from: 0) else { return false }
    if isQuoted[0], !isRoadMap(head) { return false }
    set(head)
    declineTail(after: head)
    return true
  }

  private static let acting: Set<String> = ["и.о.", "и.", "врио", "врид", "и.о", "пгт"]

  private mutating func set(_ head: PhraseHead) {
    for (index, adjective) in head.adjectives {
      forms[index] = adjective.form(head.gender, grammaticalCase, isAnimate: head.isAnimate)
    }
    forms[head.index] = head.coreForm(grammaticalCase, written: words[head.index].core)
  }

  /// A quoted name stays, but «дорожная карта» is a common noun that only wears quotes: «Дорожной карты» поддержки.
  private func isRoadMap(_ head: PhraseHead) -> Bool {
    guard let start = head.adjectives.first?.index, head.index == start + 1 else { return false }
    return words[start].core.lowercased() == "дорожная" && words[head.index].core.lowercased() == "карта"
      && words[head.index].tail.contains { "»“\"".contains($0) }
  }

  // MARK: - What follows the head

  private mutating func declineTail(after first: PhraseHead) {
    var head = first
    var index = head.index + 1
    var governsAccusative = false
    while index < words.count {
      let shape = words[index]
      if isQuoted[index] {
        // «План (“дорожная карта”)»: in brackets it is a second name in the same case; as a mere title it stays.
        if shape.lead.contains("("), let quoted = PhraseHead(in: words, from: index), isRoadMap(quoted) {
          set(quoted)
          index = quoted.index + 1
        } else {
          index += 1
        }
        continue
      }
      let word = shape.core.lowercased()
      if Self.accusativePrepositions.contains(word) || Self.looksLikeActiveParticiple(word) { governsAccusative = true }
      let isLinked =
        words[index - 1].tail.last == "," || ["и", "-", "–", "—"].contains(words[index - 1].core.lowercased())
      if isLinked, !Self.isActiveParticiple(word), let next = PhraseHead(in: words, from: index),
        !isRepeated(next, governsAccusative)
      {
        set(next)
        head = next
        index = next.index + 1
        continue
      }
      if let adjective = Adjective(word), adjective.gender == head.gender, agrees(word, at: index, with: head) {
        forms[index] = adjective.form(head.gender, grammaticalCase, isAnimate: head.isAnimate)
      }
      if shape.isInitials || isPlaceName(shape, after: head, at: index) || isSurname(shape, after: head, at: index) {
        isSure = false
      }
      index += 1
    }
  }

  private static let accusativePrepositions: Set<String> = ["за", "на", "в", "во", "про", "через", "под"]

  /// An active participle in any form takes an object: «отдел, обеспечивающий контроль и мониторинг».
  private static func looksLikeActiveParticiple(_ word: String) -> Bool {
    let stem = word.hasSuffix("ся") ? word.dropLast(2) : word[...]
    return (2...3).contains { length in
      ["ющ", "ущ", "ащ", "ящ", "вш"].contains(where: stem.dropLast(length).hasSuffix)
    }
  }

  /// True when the noun after «и» or a comma need not be a second head: «ответственный за отчёт и план».
  private mutating func isRepeated(_ next: PhraseHead, _ governsAccusative: Bool) -> Bool {
    guard case .nouns = next.core else { return true }
    let written = words[next.index].core.lowercased()
    guard governsAccusative, next.coreForm(.accusative, written: written[...]) == written else { return false }
    isSure = false
    return true
  }

  /// A participle after the head («план, утверждённый приказом») or an adjective right behind it («школа средняя»).
  private func agrees(_ word: String, at index: Int, with head: PhraseHead) -> Bool {
    if index == head.index + 1, words[head.index].tail.isEmpty {
      return ["ый", "ий", "ая", "яя", "ийся", "аяся"].contains(where: word.hasSuffix)
    }
    guard words[index - 1].tail.last == "," else { return false }
    let stem = (["йся", "яся", "еся"].contains(where: word.hasSuffix) ? word.dropLast(2) : word[...]).dropLast(2)
    return ["ющ", "ущ", "ащ", "ящ", "вш", "нн", "т", "м", "ш"].contains(where: stem.hasSuffix)
  }

  /// «Показывающие низкие результаты»: what follows is the participle's object, not a noun that it describes.
  private static func isActiveParticiple(_ word: String) -> Bool {
    guard Adjective(word) != nil, !["ведущ", "будущ", "следующ"].contains(where: word.hasPrefix) else { return false }
    let stem = (["йся", "яся", "еся"].contains(where: word.hasSuffix) ? word.dropLast(2) : word[...]).dropLast(2)
    return ["ющ", "ущ", "ащ", "ящ", "вш"].contains(where: stem.hasSuffix)
  }

  /// «Директор Иванова»: a person beside the post has to be declined as a person.
  private func isSurname(_ shape: WordShape, after head: PhraseHead, at index: Int) -> Bool {
    head.isAnimate && index == head.index + 1 && WordShape.isCapital(shape.core.first)
      && ["ов", "ев", "ин", "ова", "ева", "ина", "ский", "ская", "енко"].contains(where: shape.bare.hasSuffix)
  }

  /// «Город Алдан»: whether the town's name declines with its kind is not ours to say.
  private func isPlaceName(_ shape: WordShape, after head: PhraseHead, at index: Int) -> Bool {
    index == head.index + 1 && WordShape.isCapital(shape.core.first)
      && ["город", "село", "деревня", "посёлок", "поселок", "станция"].contains(words[head.index].core.lowercased())
  }
}
