/// Reads a deadline's tokens by a small grammar: a list of entries, each a date, a range, a bound, a frequency or words
/// that say there is no date.
struct PeriodGrammar {
  let text: String
  let tokens: [PeriodToken]
  var position = 0
  /// True when the list ends with a separator or a dash.
  private(set) var endsOpen = false

  /// A grammar over one text.
  init(_ text: String) {
    self.text = text
    tokens = PeriodTokenizer.tokens(of: text)
  }

  /// All entries in their order.
  mutating func items() -> [PeriodItem] {
    var items: [PeriodItem] = []
    while kind == .comma || kind == .semicolon || kind == .dash && tokens.count > 1 { position += 1 }
    var isListed = false
    var isJoined = false
    var isJoinedByAnd = false
    var leadingYear = YearReference.none
    while position < tokens.count {
      let start = position
      let label = label()
      if kind == .remark || word() == "далее", !items.isEmpty {
        // «25 сентября 2020 г., 10:00»
        let isParted = word() == "далее" && start > 0 && tokens[start - 1].kind == .comma
        items[items.count - 1].add(remark: restOfEntry(), afterComma: isParted)
      } else if var item = item(), finish(&item) {
        item.isJoined = isJoined
        item.isJoinedByAnd = isJoinedByAnd
        if let label { item.add(remark: label) }
        if isListed, item.isLoneYear, let last = items.last, last.leavesYearOpen {
          // «август 2020, 2021»: the whole of 2021, or its August?
          item = PeriodItem(content: .notUnderstood(written(from: start)))
        }
        if !isListed { leadingYear = .none }
        if isListed, leadingYear != .none, item.isOfUnnamedYear {
          // «2021 год, I квартал»: the year is said before what it belongs to.
          if let last = items.last, last.isLoneYear { items.removeLast() }
          item = item.mapUnits { $0.of(leadingYear) }
        } else {
          leadingYear = item.isLoneYear && !(items.last?.isLoneYear ?? false) ? item.first?.year ?? .none : .none
        }
        if isListed, item.isLoneYear, isNumber(start), items.allSatisfy(\.isOfUnnamedYear), let year = item.first?.year
        {
          // «сентябрь, 2021»: a number alone is no entry of its own beside a month that lacks its year.
          items = items.map { $0.mapUnits { $0.of(year) } }
        } else {
          items.append(item)
        }
      } else {
        position = start
        items.append(PeriodItem(content: .notUnderstood(restOfEntry())))
      }
      isListed = kind != .semicolon
      isJoined = kind == .comma || ["и", "а", "но"].contains(word())
      isJoinedByAnd = word() == "и"
      skipSeparator()
    }
    return items
  }

  // MARK: - Tokens

  var kind: PeriodToken.Kind? { position < tokens.count ? tokens[position].kind : nil }

  func kind(ahead offset: Int) -> PeriodToken.Kind? {
    let index = position + offset
    return tokens.indices.contains(index) ? tokens[index].kind : nil
  }

  /// The word at an offset; empty for anything else.
  func word(ahead offset: Int = 0) -> String {
    if case .word(let word) = kind(ahead: offset) { return word }
    return ""
  }

  /// Passes the words if all of them come next, in this order.
  mutating func take(_ words: String...) -> Bool {
    for (offset, word) in words.enumerated() where self.word(ahead: offset) != word { return false }
    position += words.count
    return true
  }

  /// The text from a token up to the current one, its runs of spaces made one.
  func written(from start: Int) -> String {
    guard start < position, tokens.indices.contains(start) else { return "" }
    // «2020-09» gives its month before its year, against the order in the text.
    let passed = tokens[start..<position].map(\.range)
    guard let first = passed.map(\.lowerBound).min(), var end = passed.map(\.upperBound).max() else { return "" }
    // The full stop of «гг.» or «др.» belongs to the word, a sentence's does not.
    if case .word(let word) = tokens[position - 1].kind, word.count <= 3, text[end...].first == "." {
      end = text.index(after: end)
    }
    return text[first..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// True when the last token passed is the entry's only one, a number.
  private func isNumber(_ start: Int) -> Bool {
    if position == start + 1, case .number = tokens[start].kind { return true }
    return false
  }

  private var isSeparator: Bool {
    switch kind {
    case nil, .comma, .semicolon: true
    default: position > 0 && position < tokens.count && tokens[position].startsLine && !isDash(position - 1)
    }
  }

  private func isDash(_ index: Int) -> Bool { tokens[index].kind == .dash || tokens[index].kind == .slash }

  private mutating func skipSeparator() {
    var isSkipped = false
    while kind == .comma || kind == .semicolon || kind == .dash && position == tokens.count - 1 {
      position += 1
      isSkipped = true
    }
    while take("и") || take("а", "также") || take("но") { isSkipped = true }
    if isSkipped, position == tokens.count { endsOpen = true }
  }

  /// Words before the dates: «срок:» and a weekday say nothing more, «ориентировочно» and «1 этап –» become a remark.
  private mutating func label() -> String? {
    while ["срок", "сроки", "сроком", "дата", "исполнения", "реализации", "проведения"].contains(word()) {
      position += 1
    }
    if position > 0, kind == .dash, case .word = tokens[position - 1].kind { position += 1 }
    passTerm()
    if Self.weekdays.contains(word()), kind(ahead: 1) != nil {
      position += 1
      if kind == .comma { position += 1 }
    }
    let start = position
    if ["ориентировочно", "примерно", "предположительно"].contains(word()) {
      position += 1
      return "(\(written(from: start).lowercased()))"
    }
    switch kind {
    case .ordinal, .number(_, figures: 1):
      guard word(ahead: 1) == "этап" else { return nil }
      position += 2
      let words = written(from: start)
      if kind == .dash { position += 1 }
      return "(\(words.lowercased().hasPrefix("i") ? words : words.lowercased()))"
    default: return nil
    }
  }

  /// «в срок до 1 октября»: the two words add nothing.
  private mutating func passTerm() {
    if word() == "в", word(ahead: 1) == "срок", ["до", "по", "с", "к", "не"].contains(word(ahead: 2)) { position += 2 }
  }

  private static let weekdays: Set<String> = [
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]

  /// All up to the next separator, as written.
  mutating func restOfEntry() -> String {
    let start = position
    position += 1
    while !isSeparator { position += 1 }
    return written(from: start)
  }

  // MARK: - Entries

  private mutating func item() -> PeriodItem? {
    if let word = frequency() { return recurring(word) }
    if let day = dayOfEachMonth() { return PeriodItem(content: .recurring(day)) }
    if let term = schoolTerm() { return PeriodItem(content: term) }
    return dates() ?? openWords().map { PeriodItem(content: $0) }
  }

  /// An entry of dates; nil, and nothing passed, when none comes next.
  private mutating func dates() -> PeriodItem? {
    let start = position
    if let item = bounded() { return item }
    position = start
    if let item = within() { return item }
    position = start
    if let item = plain() { return item }
    position = start
    return nil
  }

  /// A frequency and the dates that belong to it: «ежегодно, май», «ежемесячно с сентября по май».
  private mutating func recurring(_ word: String) -> PeriodItem {
    let start = position
    let isAfterComma = kind == .comma
    if isAfterComma { position += 1 }
    passTerm()
    if let day = dayOfEachMonth(ofFrequency: true) {
      return PeriodItem(content: .recurring(word + (isAfterComma ? ", " : " ") + day))
    }
    guard position < tokens.count, frequencyWord == nil, var item = dates(),
      item.content == .dates,
      !isAfterComma || item.units.allSatisfy({ $0.lacksYear && ($0.kind != .wholeYear || item.bound == .within) })
    else {
      position = start
      return PeriodItem(content: .recurring(word))
    }
    item.content = .recurring(word)
    return item
  }

  /// What may follow an entry: «включительно», «ежегодно», brackets, «согласно графику». False when other words follow.
  private mutating func finish(_ item: inout PeriodItem) -> Bool {
    if !item.isOpenWords {
      _ = take("включительно")
      if item.content == .dates, let word = frequency() { item.content = .recurring(word) }
      if kind == .remark, item.content == .dates, text[tokens[position].range].lowercased() == "(ежегодно)" {
        position += 1
        item.content = .recurring("ежегодно")
      }
      if kind == .remark, item.content == .dates { item.hidesDates = remarkNamesDates }
      if kind == .remark || startsRemark() || word() == "и" && word(ahead: 1) == "далее" {
        item.add(remark: restOfEntry())
      }
    }
    return isSeparator || word() == "и" || word() == "а" && word(ahead: 1) == "также"
      || kind == .dash && position == tokens.count - 1
  }

  /// «сентябрь – ноябрь», «в октябре 2020 года», «1, 8 октября».
  private mutating func plain() -> PeriodItem? {
    if ["в", "во", "на", "за"].contains(word()) {
      position += 1
      if take("период"), word() == "с" { return bounded() }
    }
    guard let first = unit() else { return nil }
    guard kind == .dash || word() == "по", position < tokens.count - 1 else { return PeriodItem(first: first) }
    let mark = position
    position += 1
    if let last = unit(), !Self.isYearlessYear(first) {
      // «август 2020–2022 гг.»: every August, or from August on, is not said; «2026 г. – май» is no range at all.
      let isYear = (first.kind == .wholeYear, last.kind == .wholeYear)
      let isUnclear = isYear == (false, true) && !first.isBare || isYear == (true, false) && last.year == .none
      return isUnclear ? nil : PeriodItem(first: first, last: last)
    }
    position = mark
    // «3-дневный»: the number counts something else.
    if case .bare = first.kind { return nil }
    return PeriodItem(first: first)
  }

  /// «в течение 2021 года», «на протяжении I квартала 2021 г.».
  private mutating func within() -> PeriodItem? {
    guard
      take("в", "течение") || take("в", "течении") || take("в", "теч") || take("на", "протяжении") || take("весь")
    else { return nil }
    _ = take("всего")
    guard var item = plain() else { return nil }
    if let first = item.first, case .bare = first.kind { return nil }
    item.bound = .within
    return item
  }

  /// «до …», «не позднее …», «к …», «с … по …», «после …».
  private mutating func bounded() -> PeriodItem? {
    let bound: PeriodItem.Bound
    if take("до") {
      bound = .until
    } else if takeNoLaterThan() || take("по") {
      bound = .notLater
    } else if take("к") || take("ко") {
      bound = .by
    } else if take("с") || take("со") || take("начиная", "с") || take("от") || take("не", "ранее") {
      bound = .since
    } else if take("после") {
      bound = .after
    } else {
      return nil
    }
    guard let first = unit() else { return nil }
    guard bound == .since else { return PeriodItem(bound: bound, first: first) }
    let mark = position
    let isUntil = word() == "до"
    if take("по") || take("до") || kind == .dash {
      if kind == .dash { position += 1 }
      if let last = unit(), !Self.isYearlessYear(first) {
        return PeriodItem(bound: isUntil ? .fromUntil : .plain, first: first, last: last)
      }
      position = mark
    }
    return PeriodItem(bound: .since, first: first)
  }

  /// «года – …»: a year without figures begins no range.
  private static func isYearlessYear(_ unit: PeriodUnit) -> Bool { unit.kind == .wholeYear && unit.lacksYear }

  /// «не позднее», «не позднее, чем».
  private mutating func takeNoLaterThan() -> Bool {
    guard take("не", "позднее") || take("не", "позже") else { return false }
    if kind == .comma, word(ahead: 1) == "чем" { position += 1 }
    _ = take("чем")
    return true
  }
}
