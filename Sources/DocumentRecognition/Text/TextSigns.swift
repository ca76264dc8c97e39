/// What a paragraph's characters and words show at a glance: a rule that is about dashes looks at no paragraph without one.
package struct TextSigns: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A dash or a hyphen.
  package static let dash = TextSigns(rawValue: 1 << 0)
  /// A hyphen with a blank behind it.
  package static let looseHyphen = TextSigns(rawValue: 1 << 1)
  /// A round or square bracket, «, » or a straight quotation mark.
  package static let pair = TextSigns(rawValue: 1 << 2)
  /// A quotation mark that is no «ёлочка».
  package static let plainQuote = TextSigns(rawValue: 1 << 3)
  /// «[».
  package static let squareBracket = TextSigns(rawValue: 1 << 4)
  /// «№».
  package static let number = TextSigns(rawValue: 1 << 5)
  /// «%».
  package static let percent = TextSigns(rawValue: 1 << 6)
  /// «/».
  package static let slash = TextSigns(rawValue: 1 << 7)
  /// A figure.
  package static let figure = TextSigns(rawValue: 1 << 8)
  /// «ё» or «Ё».
  package static let yo = TextSigns(rawValue: 1 << 9)
  /// Two low lines side by side.
  package static let line = TextSigns(rawValue: 1 << 10)
  /// Two blanks side by side, tabs and breaks not counted.
  package static let doubleBlank = TextSigns(rawValue: 1 << 11)
  /// A character that markup is known by: & < * ! or the one that stands for a lost character.
  package static let markup = TextSigns(rawValue: 1 << 12)
  /// What a placeholder may begin with: { } $ < [, «» with nothing inside, (у, (в, XX, TO.
  package static let placeholder = TextSigns(rawValue: 1 << 13)
  /// A mark with a blank before it or none behind it, or the like: mostly right, but not surely.
  package static let doubtfulSpacing = TextSigns(rawValue: 1 << 14)
  /// Two initials at least.
  package static let initials = TextSigns(rawValue: 1 << 15)
  /// A word in capitals.
  package static let capitals = TextSigns(rawValue: 1 << 16)
  /// A word twice in a row.
  package static let repeatedWord = TextSigns(rawValue: 1 << 17)
  /// Four words of one letter in a row.
  package static let spacedLetters = TextSigns(rawValue: 1 << 18)

  /// What stands between the ends of a range.
  static let between: TextSigns = [.dash, .slash]

  /// The signs of a paragraph.
  init(_ scalars: [Unicode.Scalar], _ words: [TextWord]) {
    self = []
    var before = Kind.other
    var previous: Unicode.Scalar = "\n"
    var kind = Kind.other
    for scalar in scalars {
      let next = Kind(scalar)
      if kind != .small || next != .small || scalar == "ё" {
        insert(Self.sign(of: scalar, next))
        insert(Self.pair(previous, kind, scalar, next, before: before))
      }
      (before, kind, previous) = (kind, next, scalar)
    }
    insert(Self.signs(of: words, scalars))
  }

  /// What a character is to the blanks around it.
  private enum Kind {
    case small, capital, figure, blank, mark, opening, number, other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "а"..."я": self = .small
      case " ", "\u{A0}": self = .blank
      case ",", ";", ":", ".", "!", "?", ")", "»": self = .mark
      case "(", "«": self = .opening
      case "№", "§": self = .number
      case "0"..."9": self = .figure
      case _ where CharacterClass.isCapital(scalar): self = .capital
      case _ where CharacterClass.isLetter(scalar): self = .small
      default: self = CharacterClass.isBlank(scalar) ? .blank : .other
      }
    }

    var isLetter: Bool { self == .small || self == .capital }
  }

  private static func sign(of scalar: Unicode.Scalar, _ kind: Kind) -> TextSigns {
    switch scalar {
    case "0"..."9": .figure
    case "-", "–", "—", "‑", "−": .dash
    case "(", ")", "]", "«", "»": .pair
    case "\"": straightQuote
    case "[": opensTag
    case "“", "”": .plainQuote
    case "№", "N": .number
    case "%": .percent
    case "/": .slash
    case "ё", "Ё": .yo
    case "<": opensMarkup
    case "&", "*", "!", "\u{FFFD}": .markup
    case "{", "}", "$": .placeholder
    default: []
    }
  }

  // Made once: to make a set of several takes longer than all else that is done with a character.
  private static let straightQuote: TextSigns = [.pair, .plainQuote]
  private static let opensTag: TextSigns = [.pair, .squareBracket, .placeholder]
  private static let opensMarkup: TextSigns = [.markup, .placeholder]

  /// What two characters side by side show.
  private static func pair(
    _ left: Unicode.Scalar, _ leftKind: Kind, _ right: Unicode.Scalar, _ rightKind: Kind, before: Kind
  ) -> TextSigns {
    var signs: TextSigns = []
    switch (leftKind, rightKind) {
    case (.number, .figure), (.number, .small), (.number, .capital), (.blank, .mark), (.opening, .blank),
      (.small, .opening), (.capital, .opening), (.small, .figure), (.mark, .capital):
      signs.insert(.doubtfulSpacing)
    case (.mark, .small) where left != ".": signs.insert(.doubtfulSpacing)
    case (.mark, .figure) where left == "," || left == "." && before.isLetter: signs.insert(.doubtfulSpacing)
    case (.blank, .blank): signs.insert(.doubleBlank)
    default: break
    }
    switch (left, right) {
    case ("-", _) where rightKind == .blank, ("¬", _) where rightKind == .blank: signs.insert(.looseHyphen)
    case ("_", "_"): signs.insert(.line)
    case ("«", "»"), ("(", "у"), ("(", "в"), ("X", "X"), ("Х", "Х"), ("T", "O"): signs.insert(.placeholder)
    default: break
    }
    return signs
  }

  private static func signs(of words: [TextWord], _ scalars: [Unicode.Scalar]) -> TextSigns {
    var signs: TextSigns = []
    var (initials, single) = (0, 0)
    for (position, word) in words.enumerated() {
      if word.isAllCapitals { signs.insert(.capitals) }
      if position > 0, !word.isFigures, words[position - 1].equals(word) { signs.insert(.repeatedWord) }
      if word.range.count == 1, !word.isFigures {
        single += 1
        if single == 4 { signs.insert(.spacedLetters) }
        if word.isCapitalised, word.range.upperBound < scalars.count, scalars[word.range.upperBound] == "." {
          initials += 1
          if initials == 2 { signs.insert(.initials) }
        }
      } else {
        single = 0
      }
    }
    return signs
  }
}
