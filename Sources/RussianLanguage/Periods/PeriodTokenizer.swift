/// Cuts a deadline's text into numbers, months, words and marks.
struct PeriodTokenizer {
  private let text: String
  private var position: String.Index
  private var tokens: [PeriodToken] = []
  private var startsLine = false

  /// All tokens of the text.
  static func tokens(of text: String) -> [PeriodToken] {
    var tokenizer = PeriodTokenizer(text)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(_ text: String) {
    self.text = text
    position = text.startIndex
  }

  private mutating func run() {
    while let character = peek {
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

  /// «I этап (2020 год)», «ежегодно (август)»: these brackets hold the dates themselves.
  private var opensDates: Bool {
    guard case .word(let word) = tokens.last?.kind else { return false }
    return ["этап", "ежегодно", "ежеквартально", "ежемесячно"].contains(word)
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "−", "‑", "‒", "―"]

  private mutating func mark(_ character: Character, from start: String.Index) {
    switch character {
    case ",": add(.comma, from: start)
    case ";": add(.semicolon, from: start)
    case "/": add(.slash, from: start)
    // Full stops end abbreviations and sentences; quotes surround a day to be written by hand («14» июля).
    case ".", "…", "«", "»", "\"", "„", "“", "”", ":", ")": break
    default: add(.other, from: start)
    }
  }

  // MARK: - Numbers

  private mutating func number() {
    let start = position
    let first = figures()
    if let date = dottedDate(first) ?? isoDate(first) ?? slashedDate(first) {
      add(.date(day: date.day, month: date.month, year: date.year), from: start)
      return
    }
    if monthAndYear(first, from: start) || timeOfDay(from: start) { return }
    // «1-й», «2-го»: a hyphen with a short ending makes the number an ordinal.
    if first.text.count <= 2 || first.text.count == 4, let dash = peek, Self.dashes.contains(dash) {
      let ending = text[text.index(after: position)...].prefix(while: \.isLetter)
      if Self.ordinalEndings.contains(ending.lowercased()) {
        position = ending.endIndex
        add(first.text.count == 4 ? .number(first.value, figures: 4) : .ordinal(first.value), from: start)
        return
      }
    }
    add(.number(first.value, figures: first.text.count), from: start)
  }

  private static let ordinalEndings: Set<String> = [
    "й", "ый", "ой", "ий", "е", "ое", "ье", "я", "ая", "го", "ого", "му", "ому", "м", "ом", "х", "ю", "ую", "ей", "и",
  ]

  private mutating func figures() -> (text: Substring, value: Int) {
    let run = text[position...].prefix(while: WordShape.isFigure)
    position = run.endIndex
    // A run too long for an Int is no part of a date, so any great number stands for it.
    return (run, Int(run.prefix(9)) ?? 0)
  }

  /// `14.07.2020`, `14.07.20`, `14.07`: one or two figures, a dot, two figures.
  private mutating func dottedDate(_ day: (text: Substring, value: Int)) -> (day: Int, month: Int, year: Int?)? {
    let mark = position
    guard day.text.count <= 2, peek == "." else { return nil }
    advance()
    let month = figures()
    guard (1...2).contains(month.text.count) else {
      position = mark
      return nil
    }
    let beforeYear = position
    if peek == "." {
      advance()
      let year = figures()
      if year.text.count == 4 { return (day.value, month.value, year.value) }
      if year.text.count == 2 { return (day.value, month.value, 2000 + year.value) }
      position = beforeYear
    }
    guard month.text.count == 2 else {
      position = mark
      return nil
    }
    return (day.value, month.value, nil)
  }

  private mutating func isoDate(_ year: (text: Substring, value: Int)) -> (day: Int, month: Int, year: Int?)? {
    let mark = position
    guard year.text.count == 4, peek == "-" else { return nil }
    advance()
    let month = figures()
    guard month.text.count == 2, peek == "-" else {
      position = mark
      return nil
    }
    advance()
    let day = figures()
    guard day.text.count == 2 else {
      position = mark
      return nil
    }
    return (day.value, month.value, year.value)
  }

  /// `30/12/2020`.
  private mutating func slashedDate(_ day: (text: Substring, value: Int)) -> (day: Int, month: Int, year: Int?)? {
    let mark = position
    guard day.text.count <= 2, peek == "/" else { return nil }
    advance()
    let month = figures()
    guard month.text.count == 2, peek == "/" else {
      position = mark
      return nil
    }
    advance()
    let year = figures()
    guard year.text.count == 4 else {
      position = mark
      return nil
    }
    return (day.value, month.value, year.value)
  }

  /// `09.2020`: a month and its year.
  private mutating func monthAndYear(_ month: (text: Substring, value: Int), from start: String.Index) -> Bool {
    let mark = position
    guard month.text.count == 2, peek == "." || peek == "/", let named = Month(rawValue: month.value) else {
      return false
    }
    advance()
    let yearStart = position
    let year = figures()
    guard year.text.count == 4 else {
      position = mark
      return false
    }
    let end = position
    position = mark
    add(.month(named), from: start)
    position = end
    add(.number(year.value, figures: 4), from: yearStart)
    return true
  }

  /// `10:00` is kept as a remark: a deadline has no hours.
  private mutating func timeOfDay(from start: String.Index) -> Bool {
    let mark = position
    guard peek == ":" else { return false }
    advance()
    guard figures().text.count == 2 else {
      position = mark
      return false
    }
    add(.remark, from: start)
    return true
  }

  // MARK: - Words

  private mutating func word() {
    let start = position
    let run = text[position...].prefix(while: \.isLetter)
    position = run.endIndex
    let word = String(run.lowercased().map { $0 == "ё" ? "е" : $0 })
    if word == "п", text[position...].lowercased().hasPrefix("/г") {
      position = text.index(position, offsetBy: 2)
      add(.word("полугодие"), from: start)
      return
    }
    let kind: PeriodToken.Kind =
      if let month = Self.months[word] {
        .month(month)
      } else if let number = RomanNumeral.number(word), number <= 12, run.allSatisfy(\.isUppercase) {
        .ordinal(number)
      } else if let number = Self.ordinal(word) {
        .ordinal(number)
      } else {
        .word(word)
      }
    add(kind, from: start)
  }

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
    guard word.count >= 5 else { return nil }
    let stems = [("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4)]
    guard let found = stems.first(where: { word.hasPrefix($0.0) }) else { return nil }
    let endings: Set<String> = [
      "ый", "ой", "ий", "ая", "ья", "ое", "ье", "ого", "ьего", "ому", "ьему", "ом", "ьем", "ую", "ью", "ым", "ьим",
      "ьей", "ых",
    ]
    return endings.contains(String(word.dropFirst(found.0.count))) ? found.1 : nil
  }

  // MARK: - Reading

  private var peek: Character? { position < text.endIndex ? text[position] : nil }

  private mutating func advance() {
    if position < text.endIndex { position = text.index(after: position) }
  }

  private func isDash(after index: String.Index) -> Bool {
    let rest = text[index...].drop { $0 == " " }
    return rest.first.map(Self.dashes.contains) ?? false
  }

  private mutating func add(_ kind: PeriodToken.Kind, from start: String.Index) {
    tokens.append(PeriodToken(kind: kind, range: start..<position, startsLine: startsLine))
    startsLine = false
  }
}
