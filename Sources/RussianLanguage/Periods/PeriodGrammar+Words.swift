extension PeriodGrammar {
  /// Adverbs that say how often.
  var frequencyWord: String? {
    let word = word()
    return [
      "ежегодно", "ежеквартально", "ежемесячно", "еженедельно", "ежедневно", "ежеурочно",
    ].contains(word) ? word : nil
  }

  /// «ежеквартально», «раз в полугодие», «не реже 2 раз в год», «каждую пятницу», as written; nil when none comes next.
  mutating func frequency() -> String? {
    let start = position
    if let word = frequencyWord {
      position += 1
      return word
    }
    if take("каждый") || take("каждую") || take("каждое") || take("каждые") {
      position += 1
      // «каждый третий четверг месяца»
      if Self.weekdays.contains(where: word().hasPrefix) { position += 1 }
      // «каждый понедельник месяца»
      if ["недели", "месяца", "квартала", "четверти", "полугодия", "года"].contains(word()) { position += 1 }
      return lowered(written(from: start))
    }
    // «по понедельникам»
    if word() == "по", Self.weekdays.contains(where: word(ahead: 1).hasPrefix), word(ahead: 1).hasSuffix("м") {
      position += 2
      return lowered(written(from: start))
    }
    if take("не", "реже") || take("не", "менее") || take("не", "чаще") {}
    _ = take("чем")
    switch kind {
    case .number, .ordinal: if Self.times.contains(word(ahead: 1)) { position += 1 }
    case .word(let count) where Self.numerals.contains(count): if Self.times.contains(word(ahead: 1)) { position += 1 }
    default: break
    }
    guard Self.times.contains(word()) || ["дважды", "трижды"].contains(word()),
      ["в", "за"].contains(word(ahead: 1)) || kind(ahead: 1) == .slash,
      position + 2 < tokens.count
    else {
      position = start
      return nil
    }
    position += 2
    if case .number = kind { position += 1 } else if Self.counts.contains(word()) { position += 1 }
    position = min(position + 1, tokens.count)
    return lowered(written(from: start))
  }

  private static let numerals: Set<String> = [
    "один", "одного", "два", "двух", "три", "трех", "четыре", "четырех", "пять", "пяти", "шесть", "шести",
  ]
  private static let times: Set<String> = ["раз", "раза", "р"]
  private static let counts: Set<String> = [
    "два", "две", "двух", "три", "трех", "четыре", "каждом", "каждый", "каждую", "каждое", "учебный", "учебную",
    "календарный",
  ]
  private static let weekdays = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот"]

  /// Words that name no date: «по отдельному графику», «постоянно», «в течение 10 дней», «I четверть».
  mutating func openWords() -> PeriodItem.Content? {
    guard Self.openStarts.contains(word()) else { return nil }
    let isEnd = ["окончани", "завершени", "истечени"].contains(where: word(ahead: 1).hasPrefix)
    let isDocument = ["по", "согласно"].contains(word()) && !isEnd || word(ahead: 1) == "соответствии"
    // A date inside words that should have none: better not understood than lost.
    if !isDocument, entryHasDate || isNumberOfMonth { return nil }
    if word() == "не", !["позднее", "позже", "ранее"].contains(word(ahead: 1)) { return nil }
    return .open(lowered(restOfEntry()))
  }

  /// «до 25 числа»: of which month is not said.
  private var isNumberOfMonth: Bool { word(ahead: 2).hasPrefix("числ") && kind(ahead: 1)?.isCount == true }

  /// True when a date or a month comes before the next separator.
  private var entryHasDate: Bool {
    var offset = 0
    while let kind = kind(ahead: offset), kind != .comma, kind != .semicolon {
      switch kind {
      case .date, .month: return true
      case .number(1800...2199, figures: 4) where word(ahead: offset + 1).hasPrefix("г"):
        // «осенние каникулы 2020 г.» has dates that only the school knows.
        if !(0..<offset).contains(where: { word(ahead: $0).hasPrefix("каникул") }) { return true }
        offset += 1
      default: offset += 1
      }
    }
    return false
  }

  /// «I, II четверть»: a term of the school year, whose dates differ from school to school.
  mutating func schoolTerm() -> PeriodItem.Content? {
    let start = position
    while ["в", "во", "течение", "и"].contains(word()) || isNumberOrMark { position += 1 }
    guard position > start, word().hasPrefix("четверт") || word().hasPrefix("триместр") else {
      position = start
      return nil
    }
    _ = restOfEntry()
    return .schoolTerm(written(from: start))
  }

  private var isNumberOrMark: Bool {
    switch kind {
    case .number(_, figures: 1), .ordinal, .comma, .dash: true
    default: false
    }
  }

  /// «до 5 числа каждого месяца», or after a frequency «до 10 числа», as written to the entry's end.
  mutating func dayOfEachMonth(ofFrequency: Bool = false) -> String? {
    var offset = 0
    while offset < 5, kind(ahead: offset) != nil, !Self.dayWords.contains(word(ahead: offset)) { offset += 1 }
    // «до 5 числа месяца, следующего за отчётным» comes every month without saying so.
    let isOfNextMonth =
      word(ahead: offset + 1) == "следующего" && word(ahead: offset + 2) == "месяца"
      || word(ahead: offset + 1) == "месяца" && kind(ahead: offset + 2) == .comma
        && word(ahead: offset + 3) == "следующего"
    // «до 20 числа последнего месяца квартала»
    let isOfTerm = word(ahead: offset + 2) == "месяца" && ["квартала", "полугодия"].contains(word(ahead: offset + 3))
    guard Self.dayWords.contains(word(ahead: offset)),
      ofFrequency || word(ahead: offset + 1) == "каждого" || isOfNextMonth || isOfTerm
    else {
      return weekOfEachMonth()
    }
    let start = position
    while kind != nil, kind != .semicolon { position += 1 }
    return lowered(written(from: start))
  }

  private static let dayWords: Set<String> = ["числа", "число", "числу", "числам"]
  private static let each: Set<String> = ["каждый", "каждого", "каждому", "каждом", "каждую", "каждой", "каждое"]
  private static let terms = [
    "месяц", "квартал", "четверт", "полуг", "год", "недел", "триместр", "семестр", "учебн", "календарн", "декад",
  ]

  /// «вторая неделя каждого месяца», «в конце каждой четверти», as written.
  private mutating func weekOfEachMonth() -> String? {
    guard
      (1..<4).contains(where: { offset in
        Self.each.contains(word(ahead: offset)) && Self.terms.contains(where: word(ahead: offset + 1).hasPrefix)
      })
    else { return nil }
    let start = position
    _ = restOfEntry()
    return lowered(written(from: start))
  }

  /// «(повторно – март 2021)», but not «(приказ от 12.03.2020 № 5)», whose date is an act's.
  var remarkNamesDates: Bool {
    let inside = PeriodTokenizer.tokens(of: text[tokens[position].range].filter { $0 != "(" && $0 != ")" })
    let isOfAct = inside.contains { token in
      if case .word(let word) = token.kind { return Self.acts.contains(where: word.hasPrefix) }
      return false
    }
    return !isOfAct
      && inside.contains { token in
        switch token.kind {
        case .month, .date: true
        default: false
        }
      }
  }

  private static let acts = [
    "от", "приказ", "письм", "протокол", "распоряжени", "постановлени", "закон", "план", "график",
  ]

  /// «по графику», but not «по 8 октября»: a date after the word would be lost in a remark.
  mutating func startsRemark() -> Bool {
    guard Self.remarkStarts.contains(word()) else { return false }
    let start = position
    defer { position = start }
    position += 1
    return unit() == nil
  }

  private static let remarkStarts: Set<String> = [
    "по", "согласно", "в", "при", "после", "на", "далее", "постоянно", "систематически", "регулярно",
  ]

  private static let openStarts: Set<String> = [
    "по", "согласно", "в", "во", "при", "на", "постоянно", "систематически", "регулярно", "периодически", "немедленно",
    "незамедлительно", "весь", "всё", "все", "после", "до", "перед", "за", "бессрочно", "накануне", "с", "со", "к",
    "не",
    "каникулы", "осенние", "зимние", "весенние", "летние", "каникулярное", "своевременно", "сразу", "одновременно",
    "поэтапно", "круглогодично", "круглый", "через", "текущий", "оперативно", "параллельно",
  ]

  /// The words with a small first letter, unless they begin with an abbreviation.
  func lowered(_ words: String) -> String {
    guard let first = words.first, !"IVX".contains(first), !(words.dropFirst().first?.isUppercase ?? false) else {
      return words
    }
    return first.lowercased() + words.dropFirst()
  }
}
