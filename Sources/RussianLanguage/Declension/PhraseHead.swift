/// The words of a phrase that decline: its head noun with the adjectives before it.
struct PhraseHead {
  /// What the last of the declining words is.
  enum Core {
    /// A noun, or several joined by hyphens, `nil` for a part that never changes.
    case nouns([Noun?])
    /// A post that is an adjective by form (заведующий).
    case adjective(Adjective)
    /// An abbreviation, which does not change.
    case abbreviation
  }

  /// The adjectives by the places of their words.
  let adjectives: [(index: Int, adjective: Adjective)]
  /// The place of the head's own word.
  let index: Int
  let core: Core
  let gender: GrammaticalGender
  let isAnimate: Bool

  /// The head that begins at a word, or nil when no rule or lexicon knows it.
  init?(in words: [WordShape], from start: Int) {
    var adjectives: [(index: Int, adjective: Adjective)] = []
    var index = start
    while index < words.count {
      let shape = words[index]
      let word = shape.core.lowercased()
      if let found = Self.core(of: shape) ?? Self.substantivised(word, before: index + 1, in: words) {
        let gender = found.gender ?? adjectives.first?.adjective.gender
        guard let gender, adjectives.allSatisfy({ $0.adjective.gender == gender }) else { return nil }
        self.init(adjectives: adjectives, index: index, core: found.core, gender: gender, isAnimate: found.isAnimate)
        return
      }
      if let adjective = Adjective(word), shape.tail.allSatisfy({ $0 == "," }) {
        adjectives.append((index, adjective))
      } else if !(word == "и" && !adjectives.isEmpty) && !(NounLexicon.adverbs.contains(word) && index == start) {
        return nil
      }
      index += 1
    }
    return nil
  }

  private init(
    adjectives: [(index: Int, adjective: Adjective)], index: Int, core: Core, gender: GrammaticalGender, isAnimate: Bool
  ) {
    self.adjectives = adjectives
    self.index = index
    self.core = core
    self.gender = gender
    self.isAnimate = isAnimate
  }

  private typealias Found = (core: Core, gender: GrammaticalGender?, isAnimate: Bool)

  /// A noun of the lexicon, a compound of such nouns, or an abbreviation.
  private static func core(of shape: WordShape) -> Found? {
    let parts = shape.core.split(separator: "-", omittingEmptySubsequences: false)
    let nouns = parts.enumerated().map { position, part in
      position < parts.count - 1 && NounLexicon.frozenParts.contains(part.lowercased()) ? nil : NounLexicon.noun(part)
    }
    let isWhole = zip(parts, nouns).allSatisfy { part, noun in
      noun != nil || NounLexicon.frozenParts.contains(part.lowercased())
    }
    if isWhole, let first = nouns.compactMap(\.self).first {
      return (.nouns(nouns), first.gender, first.isAnimate)
    }
    return isAbbreviation(shape.core) ? (.abbreviation, nil, false) : nil
  }

  /// Capitals only and short: МБОУ, СОШ, ЦБУМР. Longer capitals are a word set in capitals.
  static func isAbbreviation(_ text: Substring) -> Bool {
    (2...6).contains(text.count) && text.allSatisfy { $0.isLetter && $0.isUppercase } && Adjective(String(text)) == nil
      && NounLexicon.noun(text) == nil
  }

  /// «Заведующий отделом»: the adjective is the head unless a noun agreeing with it follows («рабочая группа»).
  private static func substantivised(_ word: String, before next: Int, in words: [WordShape]) -> Found? {
    guard NounLexicon.substantivised.contains(word), let adjective = Adjective(word) else { return nil }
    if next < words.count {
      // «Учащиеся школы»: the plural of a thing looks like its genitive, so only a person's can follow as the head.
      if let follower = core(of: words[next]), follower.gender == adjective.gender,
        adjective.gender != .plural || follower.isAnimate
      {
        return nil
      }
      if let follower = Adjective(words[next].core.lowercased()), follower.gender == adjective.gender { return nil }
    }
    return (.adjective(adjective), adjective.gender, true)
  }

  /// The head word in a case, in small letters; `written` is the word as it stands.
  func coreForm(_ grammaticalCase: GrammaticalCase, written: Substring) -> String {
    switch core {
    case .abbreviation: return String(written)
    case .adjective(let adjective): return adjective.form(gender, grammaticalCase, isAnimate: isAnimate)
    case .nouns(let nouns):
      let parts = written.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      return zip(parts, nouns).map { part, noun in noun?.form(grammaticalCase) ?? String(part) }.joined(separator: "-")
    }
  }
}
