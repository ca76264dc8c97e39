/// Cuts a deadline's text into numbers, months, words and marks.
struct PeriodTokenizer {
  let text: String
  var position: String.Index
  private(set) var tokens: [PeriodToken] = []
  private var startsLine = false

  /// All tokens of the text.
  static func tokens(of text: String) -> [PeriodToken] {
    known.result(of: text) { text in
      var tokenizer = PeriodTokenizer(text)
      tokenizer.run()
      return tokenizer.tokens
    }
  }

  /// Deadlines are short, and the same ones stand in many rows, checks and documents.
  private static let known = KnownTexts<Anywhere, [PeriodToken]>(longest: 80, most: 1_024)

  private init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  private mutating func run() {
    while let character = peekBeyondLetters() {
      let start = position
      if character.isWhitespace {
        if character.isNewline { startsLine = true }
        advance()
      } else if WordShape.isFigure(character) {
        number()
      } else if character.isLetter {
        word()
      } else if character == "(", opensDates {
        advance()
      } else if character == "(" {
        while peek != nil, peek != ")" { advance() }
        advance()
        add(.remark, from: start)
      } else if Self.dashes.contains(character) {
        while let next = peek, Self.dashes.contains(next) || next == " " && isDash(after: position) { advance() }
        add(.dash, from: start)
      } else {
        advance()
        mark(character, from: start)
      }
    }
  }

  /// «I этап (2020 год)», «ежегодно (август)», «два раза в год (октябрь, апрель)»: these brackets hold the dates themselves.
  private var opensDates: Bool {
    guard case .word(let word) = tokens.last?.kind else { return false }
    if ["этап", "ежегодно", "ежеквартально", "ежемесячно"].contains(word) { return true }
    let words = tokens.suffix(3).map(\.kind)
    guard words.count == 3, words[1] == .word("в"),
      [.word("раз"), .word("раза"), .word("дважды"), .word("трижды")].contains(words[0])
    else {
      return false
    }
    let inside = text[text.index(after: position)...].prefix { $0 != ")" }
    let parts = Self.tokens(of: String(inside)).map(\.kind)
    return !parts.isEmpty && parts.allSatisfy(\.isOfMonths)
  }

  static let dashes: Set<Character> = ["-", "–", "—", "−", "‑", "‒", "―"]

  private mutating func mark(_ character: Character, from start: String.Index) {
    switch character {
    case ",": add(.comma, from: start)
    case ";": add(.semicolon, from: start)
    case "/": add(partsMonths ? .comma : .slash, from: start)
    // Full stops end abbreviations and sentences; quotes surround a day to be written by hand («14» июля).
    case ".", "…", "«", "»", "\"", "„", "“", "”", ":", ")": break
    default: add(.other, from: start)
    }
  }

  /// «октябрь/ноябрь 2020»: between two months the stroke is a comma.
  private var partsMonths: Bool {
    guard case .month = tokens.last?.kind else { return false }
    return text[position...].first { !$0.isWhitespace }?.isLetter ?? false
  }

  // MARK: - Words

  /// Passes spaces and words of Russian letters, which need no table of characters to be known, and gives what comes next.
  private mutating func peekBeyondLetters() -> Character? {
    let bytes = text.utf8
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20:
        let next = bytes.index(after: position)
        // A mark may stand over a space.
        if next < bytes.endIndex, bytes[next] >= 0xC2, bytes[next] != 0xD0 { return peek }
        position = next
      case 0xD0: word()
      default: return peek
      }
    }
    return nil
  }

  /// The letters that come next; ASCII and Russian ones byte by byte, unless a mark that belongs to one may follow.
  private func letters() -> Substring {
    let bytes = text.utf8
    var end = position
    while end < bytes.endIndex {
      let next = bytes.index(after: end)
      switch bytes[end] {
      case 0x41...0x5A, 0x61...0x7A: end = next
      case ..<0x80: return text[position..<end]
      case 0xD0, 0xD1:
        guard Self.isRussianLetter(bytes[end], bytes[next]) else { return text[position...].prefix(while: \.isLetter) }
        end = bytes.index(after: next)
      default: return text[position...].prefix(while: \.isLetter)
      }
    }
    return text[position...]
  }

  /// True for the two bytes of U+0400 to U+045F, letters all of them.
  private static func isRussianLetter(_ lead: UInt8, _ tail: UInt8) -> Bool { lead == 0xD0 || tail < 0xA0 }

  private mutating func word() {
    let start = position
    let run = letters()
    position = run.endIndex
    var word = run.inSmallLetters
    if word.unicodeScalars.contains(where: { $0 == "ё" || $0 == "\u{308}" }) {
      word = String(word.map { $0 == "ё" ? "е" : $0 })
    }
    // A Latin «c» in «c 1 октября» looks right to everybody; Roman figures stay what they are.
    if word.utf8.contains(where: { $0 < 0x80 }), RomanNumeral.number(word).map({ $0 > 12 }) ?? true {
      word = String(word.map { Self.lookalikes[$0] ?? $0 })
    }
    if word == "п", text[position...].lowercased().hasPrefix("/г") {
      position = text.index(position, offsetBy: 2)
      add(.word("полугодие"), from: start)
      return
    }
    let kind: PeriodToken.Kind =
      if WordShape.mayBeginMonth(word[...]), let month = Self.months[word] {
        .month(month)
      } else if let number = RomanNumeral.number(word), number <= 12, run.allSatisfy(\.isUppercase) {
        Month(rawValue: number).flatMap { isFollowedByYear ? .month($0) : nil } ?? .ordinal(number)
      } else if let number = Self.ordinal(word) {
        .ordinal(number)
      } else {
        .word(word)
      }
    add(kind, from: start)
  }

  /// «IX.2020», «X–XI.2021»: a Roman figure that a full stop ties to a year is a month, not a quarter.
  private var isFollowedByYear: Bool {
    let rest = text[position...].drop { "IVXХ".contains($0) || Self.dashes.contains($0) || $0 == "," || $0 == " " }
    return rest.first == "." && rest.dropFirst().prefix(while: WordShape.isFigure).count == 4
  }

  private static let lookalikes: [Character: Character] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "k": "к",
  ]

  private static let months: [String: Month] = {
    let short: [(Month, [String])] = [
      (.january, ["янв"]), (.february, ["фев", "февр"]), (.march, ["мар"]), (.april, ["апр"]), (.june, ["июн"]),
      (.july, ["июл"]), (.august, ["авг"]), (.september, ["сен", "сент"]), (.october, ["окт"]),
      (.november, ["ноя", "нояб"]), (.december, ["дек"]),
    ]
    var result: [String: Month] = [:]
    for month in Month.allCases {
      for grammaticalCase in GrammaticalCase.allCases {
        result[String(month.name(in: grammaticalCase).map { $0 == "ё" ? "е" : $0 })] = month
      }
    }
    for (month, words) in short { for word in words { result[word] = month } }
    return result
  }()

  private static func ordinal(_ word: String) -> Int? {
    guard let first = word.unicodeScalars.first, "пвтч".unicodeScalars.contains(first), word.count >= 5 else {
      return nil
    }
    let stems = [("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4)]
    guard let found = stems.first(where: { word.hasPrefix($0.0) }) else { return nil }
    let endings: Set<String> = [
      "ый", "ой", "ий", "ая", "ья", "ое", "ье", "ого", "ьего", "ому", "ьему", "ом", "ьем", "ую", "ью", "ым", "ьим",
      "ьей", "ых",
    ]
    return endings.contains(String(word.dropFirst(found.0.count))) ? found.1 : nil
  }

  // MARK: - Reading

  var peek: Character? { position < text.endIndex ? text[position] : nil }

  mutating func advance() {
    if position < text.endIndex { position = text.index(after: position) }
  }

  private func isDash(after index: String.Index) -> Bool {
    let rest = text[index...].drop { $0 == " " }
    return rest.first.map(Self.dashes.contains) ?? false
  }

  mutating func add(_ kind: PeriodToken.Kind, from start: String.Index) {
    tokens.append(PeriodToken(kind: kind, range: start..<position, startsLine: startsLine))
    startsLine = false
  }
}
