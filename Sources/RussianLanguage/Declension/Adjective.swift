/// An adjective, participle or ordinal, recognised by its nominative ending.
package struct Adjective: Sendable {
  /// How the stem ends, which decides between the vowels of the endings.
  private enum Kind {
    /// муниципальный
    case hard
    /// методический, дорогой
    case velar
    /// общий, действующий
    case sibilant
    /// средний
    case soft
    /// третий, казачий
    case possessive
  }

  private let stem: String
  private let kind: Kind
  private let isStressed: Bool
  private let isReflexive: Bool
  /// The gender that its nominative form shows.
  package let gender: GrammaticalGender

  /// The adjective behind a nominative form in any gender; nil when the word does not end as one.
  package init?(_ nominative: String) {
    var word = nominative.lowercased()
    isReflexive = ["йся", "яся", "еся"].contains { word.hasSuffix($0) }
    if isReflexive { word.removeLast(2) }
    let ending = String(word.suffix(2))
    let isPossessive = Self.possessives.contains(String(word.dropLast(2))) && Self.softSignEndings[ending] != nil
    guard word.count > 3, let gender = isPossessive ? Self.softSignEndings[ending] : Self.genders[ending] else {
      return nil
    }
    stem = String(word.dropLast(2))
    self.gender = gender
    isStressed = ending == "ой"
    guard let last = stem.last else { return nil }
    if isPossessive {
      kind = .possessive
    } else if WordEnding.velars.contains(last) {
      guard !["ый", "ые", "ее", "яя"].contains(ending) else { return nil }
      kind = .velar
    } else if WordEnding.sibilants.contains(last) {
      guard !["ый", "ые", "яя"].contains(ending) else { return nil }
      kind = .sibilant
    } else if ["ий", "яя", "ее", "ие"].contains(ending) {
      // Only -ний is soft among the adjectives of our texts; -ение and -ание are nouns.
      guard last == "н", !(ending == "ие" && ["ен", "ан", "ян"].contains(String(stem.suffix(2)))) else { return nil }
      kind = .soft
    } else {
      guard !WordEnding.vowels.contains(last), last != "ь" else { return nil }
      kind = .hard
    }
  }

  private static let genders: [String: GrammaticalGender] = [
    "ый": .masculine, "ий": .masculine, "ой": .masculine, "ая": .feminine, "яя": .feminine, "ое": .neuter,
    "ее": .neuter,
    "ые": .plural, "ие": .plural,
  ]

  /// Stems with a soft sign before the endings; «рабочий» and «горячий» have none.
  private static let possessives: Set<String> = ["трет", "казач", "рыбач", "охотнич", "медвеж"]

  private static let softSignEndings: [String: GrammaticalGender] = [
    "ий": .masculine, "ья": .feminine, "ье": .neuter, "ьи": .plural,
  ]

  /// The form in a gender and case, in small letters. An animate noun's accusative is its genitive.
  package func form(_ gender: GrammaticalGender, _ grammaticalCase: GrammaticalCase, isAnimate: Bool) -> String {
    let form =
      kind == .possessive
      ? possessive(gender, grammaticalCase, isAnimate: isAnimate)
      : stem + ending(gender, grammaticalCase, isAnimate: isAnimate)
    return isReflexive ? form + "ся" : form
  }

  private func ending(_ gender: GrammaticalGender, _ grammaticalCase: GrammaticalCase, isAnimate: Bool) -> String {
    let isSoft = kind == .soft
    let high = kind == .hard ? "ы" : "и"
    let middle = isSoft || kind == .sibilant && !isStressed ? "е" : "о"
    switch (gender, grammaticalCase) {
    case (.masculine, .nominative): return isStressed ? "ой" : high + "й"
    case (.neuter, .nominative), (.neuter, .accusative): return middle + "е"
    case (.masculine, .accusative):
      return self.ending(gender, isAnimate ? .genitive : .nominative, isAnimate: isAnimate)
    case (.masculine, .genitive), (.neuter, .genitive): return middle + "го"
    case (.masculine, .dative), (.neuter, .dative): return middle + "му"
    case (.masculine, .instrumental), (.neuter, .instrumental): return high + "м"
    case (.masculine, .prepositional), (.neuter, .prepositional): return middle + "м"
    case (.feminine, .nominative): return isSoft ? "яя" : "ая"
    case (.feminine, .accusative): return isSoft ? "юю" : "ую"
    case (.feminine, _): return middle + "й"
    case (.plural, .nominative): return high + "е"
    case (.plural, .accusative):
      return self.ending(gender, isAnimate ? .genitive : .nominative, isAnimate: isAnimate)
    case (.plural, .genitive), (.plural, .prepositional): return high + "х"
    case (.plural, .dative): return high + "м"
    case (.plural, .instrumental): return high + "ми"
    }
  }

  /// «Третий» and «казачий» have a soft sign before their endings.
  private func possessive(
    _ gender: GrammaticalGender, _ grammaticalCase: GrammaticalCase, isAnimate: Bool
  ) -> String {
    let endings: [String] =
      switch gender {
      case .masculine: ["ий", "ьего", "ьему", isAnimate ? "ьего" : "ий", "ьим", "ьем"]
      case .feminine: ["ья", "ьей", "ьей", "ью", "ьей", "ьей"]
      case .neuter: ["ье", "ьего", "ьему", "ье", "ьим", "ьем"]
      case .plural: ["ьи", "ьих", "ьим", isAnimate ? "ьих" : "ьи", "ьими", "ьих"]
      }
    return stem + endings[grammaticalCase.rawValue]
  }
}
