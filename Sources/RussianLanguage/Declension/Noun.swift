/// A common noun of documents, posts and bodies that can be declined with certainty.
struct Noun: Sendable {
  /// The nominative, in small letters.
  let lemma: String
  let gender: GrammaticalGender
  /// Persons: their accusative is the genitive.
  let isAnimate: Bool
  /// The stem before the endings when a vowel is lost (перечень → перечн); for plurals the whole genitive (правил).
  let oblique: String?
  /// True when the stress lies on the ending (врачом, статьёй).
  let isStressed: Bool

  /// The form in a case, in small letters.
  func form(_ grammaticalCase: GrammaticalCase) -> String {
    if grammaticalCase == .nominative { return lemma }
    if grammaticalCase == .accusative {
      switch gender {
      case .masculine, .plural: return isAnimate ? form(.genitive) : lemma
      case .neuter: return lemma
      case .feminine: break
      }
    }
    switch gender {
    case .masculine: return masculine(grammaticalCase)
    case .feminine: return feminine(grammaticalCase)
    case .neuter: return neuter(grammaticalCase)
    case .plural: return plural(grammaticalCase)
    }
  }

  private func masculine(_ grammaticalCase: GrammaticalCase) -> String {
    let isSoft = lemma.hasSuffix("ь") || lemma.hasSuffix("й")
    let stem = oblique ?? (isSoft ? String(lemma.dropLast()) : lemma)
    let needsE = stem.last.map { WordEnding.sibilants.contains($0) || $0 == "ц" } ?? false
    return switch grammaticalCase {
    case .genitive: stem + (isSoft ? "я" : "а")
    case .dative: stem + (isSoft ? "ю" : "у")
    case .instrumental: stem + (isSoft ? (isStressed ? "ём" : "ем") : (needsE && !isStressed ? "ем" : "ом"))
    default: stem + (lemma.hasSuffix("ий") ? "и" : "е")
    }
  }

  private func feminine(_ grammaticalCase: GrammaticalCase) -> String {
    let stem = String(lemma.dropLast())
    if lemma.hasSuffix("ь") {
      return switch grammaticalCase {
      case .accusative: lemma
      case .instrumental: lemma + "ю"
      default: stem + "и"
      }
    }
    let isSoft = lemma.hasSuffix("я")
    let last = stem.last ?? " "
    let takesI = isSoft || WordEnding.velars.contains(last) || WordEnding.sibilants.contains(last)
    let takesE = isSoft || (WordEnding.sibilants.contains(last) || last == "ц") && !isStressed
    return switch grammaticalCase {
    case .genitive: stem + (takesI ? "и" : "ы")
    case .accusative: stem + (isSoft ? "ю" : "у")
    case .instrumental: stem + (isSoft && isStressed ? "ёй" : takesE ? "ей" : "ой")
    default: stem + (lemma.hasSuffix("ия") ? "и" : "е")
    }
  }

  private func neuter(_ grammaticalCase: GrammaticalCase) -> String {
    let stem = String(lemma.dropLast())
    let isSoft = lemma.hasSuffix("ие") || lemma.hasSuffix("ье") || lemma.hasSuffix("ле")
    return switch grammaticalCase {
    case .genitive: stem + (isSoft ? "я" : "а")
    case .dative: stem + (isSoft ? "ю" : "у")
    case .instrumental: lemma + "м"
    default: stem + (lemma.hasSuffix("ие") ? "и" : "е")
    }
  }

  private func plural(_ grammaticalCase: GrammaticalCase) -> String {
    let stem = String(lemma.dropLast())
    let last = stem.last ?? " "
    let isHard =
      lemma.hasSuffix("а") || lemma.hasSuffix("ы") || WordEnding.velars.contains(last)
      || WordEnding.sibilants.contains(last)
    let vowel = isHard ? "а" : "я"
    return switch grammaticalCase {
    case .genitive: oblique ?? lemma
    case .dative: stem + vowel + "м"
    case .instrumental: stem + vowel + "ми"
    default: stem + vowel + "х"
    }
  }
}
