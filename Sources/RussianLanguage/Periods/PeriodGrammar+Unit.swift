extension PeriodGrammar {
  /// One point: a day, month, quarter, year; nil, and nothing passed, when none comes next.
  mutating func unit() -> PeriodUnit? {
    let start = position
    if let unit = edged() { return unit }
    position = start
    if let unit = numbered() { return unit }
    position = start
    if let unit = named() { return unit }
    position = start
    return nil
  }

  // MARK: - Начало, конец

  private mutating func edged() -> PeriodUnit? {
    let word = word()
    let part: MonthPart
    if word.hasPrefix("начал") {
      part = .start
    } else if word.hasPrefix("середин") {
      part = .middle
    } else if ["конец", "конца", "конце", "концу", "концом", "окончания", "окончанию"].contains(word) {
      part = .end
    } else {
      return nil
    }
    position += 1
    if case .month(let month) = kind {
      position += 1
      return PeriodUnit(kind: .part(part, month), year: year())
    }
    guard part != .middle, var unit = unit(), unit.edge == .whole else { return nil }
    switch unit.kind {
    case .wholeYear, .half, .quarter: unit.edge = part == .start ? .start : .end
    default: return nil
    }
    return unit
  }

  // MARK: - Numbers first

  private mutating func numbered() -> PeriodUnit? {
    switch kind {
    case .date(let day, let month, let year):
      position += 1
      guard let month = Month(rawValue: month) else { return nil }
      let said = year.map(YearReference.calendar) ?? self.year()
      if year != nil { passYearMarks() }
      return PeriodUnit(kind: .day(day, month), year: said)
    case .number(_, figures: 4): return wholeYear()
    case .number(let number, figures: 1...2): return counted(number) ?? shortYear(number)
    case .ordinal(let number): return counted(number)
    case .word(let word) where word.hasPrefix("последн"): return counted(0)
    default: return nil
    }
  }

  /// What a small number counts: «15 сентября», «II квартал», «первая декада мая», or nothing yet («1» in «с 1 по 8»).
  private mutating func counted(_ number: Int) -> PeriodUnit? {
    let start = position
    position += 1
    if case .word("е") = kind { position += 1 }
    if case .month(let month) = kind {
      guard number > 0 else { return nil }
      position += 1
      return PeriodUnit(kind: .day(number, month), year: year())
    }
    let word = word()
    if word.hasPrefix("месяц") || word == "мес" { return firstMonths(number) }
    if word == "кв" || word.hasPrefix("квартал") {
      guard (1...4).contains(number) else { return nil }
      position += 1
      return PeriodUnit(kind: .quarter(number), year: year())
    }
    if word.hasPrefix("полуг") {
      guard (1...2).contains(number) else { return nil }
      position += 1
      return PeriodUnit(kind: .half(number), year: year())
    }
    if let part = part(word, number) {
      position += 1
      if case .month(let month) = kind {
        position += 1
        return PeriodUnit(kind: .part(part, month), year: year())
      }
      // «первая половина 2021 года» is the half-year.
      guard case .half(let half) = part, let year = wholeYear()?.year else { return nil }
      return PeriodUnit(kind: .half(half), year: year)
    }
    // A number that waits for its noun: a separator, a dash or «по» has to follow.
    switch kind {
    case .dash, .comma: break
    case .word("и"), .word("по"), .word("до"): break
    default:
      position = start
      return nil
    }
    guard number > 0, position < tokens.count - 1 else {
      position = start
      return nil
    }
    return PeriodUnit(kind: .bare(number), year: .none)
  }

  /// «11 месяцев 2013 года»; without a year it is a length of time and no date.
  private mutating func firstMonths(_ number: Int) -> PeriodUnit? {
    guard (1...12).contains(number) else { return nil }
    position += 1
    guard let year = wholeYear()?.year, case .calendar = year else { return nil }
    return PeriodUnit(kind: .firstMonths(number), year: year)
  }

  private func part(_ word: String, _ number: Int) -> MonthPart? {
    if word.hasPrefix("декад") { return number == 0 ? .decade(3) : (1...3).contains(number) ? .decade(number) : nil }
    if word.hasPrefix("половин") { return (1...2).contains(number) ? .half(number) : nil }
    if word.hasPrefix("недел") { return number == 0 ? .lastWeek : (1...4).contains(number) ? .week(number) : nil }
    return nil
  }

  /// «20–22 гг.», «20 г.»: two figures with the mark of a year.
  private mutating func shortYear(_ number: Int) -> PeriodUnit? {
    guard case .number(_, figures: 2) = kind, Self.yearMarks.contains(word(ahead: 1)) else { return nil }
    position += 1
    passYearMarks()
    return PeriodUnit(kind: .wholeYear, year: .calendar(2000 + number))
  }

  // MARK: - Words first

  private mutating func named() -> PeriodUnit? {
    if case .month(let month) = kind {
      position += 1
      return PeriodUnit(kind: .month(month), year: year())
    }
    if let month = season(word()) ?? seasonOfAdjective() {
      position += 1
      return PeriodUnit(kind: .season(month), year: year())
    }
    return wholeYear()
  }

  private func season(_ word: String) -> Month? {
    switch word {
    case "весна", "весной", "весны", "весне", "весну": .march
    case "лето", "летом", "лета", "лету": .june
    case "осень", "осенью", "осени": .september
    default: nil
    }
  }

  /// «летние месяцы», «в весенний период»: passes the adjective; holidays are no season.
  private mutating func seasonOfAdjective() -> Month? {
    guard ["месяц", "период", "врем"].contains(where: word(ahead: 1).hasPrefix) else { return nil }
    let seasons: [(stem: String, first: Month)] = [("весен", .march), ("летн", .june), ("осен", .september)]
    guard let found = seasons.first(where: { word().hasPrefix($0.stem) && word() != $0.stem }) else { return nil }
    position += 1
    return found.first
  }

  // MARK: - Years

  /// The years and ranges of years that a heading names among other words; a bare number counts only if it is all.
  mutating func years() -> [PeriodItem] {
    var found: [PeriodItem] = []
    while position < tokens.count {
      let start = position
      guard case .number(_, figures: 4) = kind, let first = wholeYear() else {
        position = start + 1
        continue
      }
      var item = PeriodItem(first: first)
      let mark = position
      if kind == .dash {
        position += 1
        item.last = wholeYear()
        if item.last == nil { position = mark }
      }
      let isMarked = tokens[start..<position].contains { if case .word = $0.kind { true } else { false } }
      if isMarked || start == 0 && position == tokens.count { found.append(item) }
    }
    return found
  }

  /// A year as a unit of its own: «2020 год», «2020/2021 учебный год», «года», «учебного года».
  private mutating func wholeYear() -> PeriodUnit? {
    let start = position
    let said = year()
    guard position > start else { return nil }
    return PeriodUnit(kind: .wholeYear, year: said)
  }

  /// The year after a unit, `.none` and nothing passed when there is none.
  mutating func year() -> YearReference {
    guard case .number(let first, let figures) = kind else { return yearWithoutFigures() }
    guard figures == 4 else {
      // «сентябрь 20 г.»
      guard figures == 2, Self.yearMarks.contains(word(ahead: 1)) else { return .none }
      position += 1
      passYearMarks()
      return .calendar(2000 + first)
    }
    guard (1800...2199).contains(first) else { return .none }
    position += 1
    if let school = schoolYear(from: first) { return school }
    passYearMarks()
    return .calendar(first)
  }

  /// The rest of «2020/2021 учебного года» after its first year; a dash counts only with the word «учебный».
  private mutating func schoolYear(from first: Int) -> YearReference? {
    guard kind == .slash || kind == .dash, case .number(let second, let figures) = kind(ahead: 1),
      second == first + 1 || figures == 2 && second == (first + 1) % 100
    else { return nil }
    var offset = 2
    while Self.yearMarks.contains(word(ahead: offset)), !word(ahead: offset).hasPrefix("уч") { offset += 1 }
    let isSaid = word(ahead: offset).hasPrefix("уч") || isShortSchoolYear(ahead: offset)
    guard isSaid || kind == .slash else { return nil }
    position += 2
    passYearMarks()
    return .school(first)
  }

  /// «года», «текущего года», «учебного года»: a year is spoken of, not named.
  private mutating func yearWithoutFigures() -> YearReference {
    let start = position
    // «т. г.» and «с. г.»: this year
    if ["т", "с"].contains(word()), word(ahead: 1) == "г" { position += 1 }
    if ["текущего", "этого", "календарного", "текущем", "всего", "весь", "текущий"].contains(word()) { position += 1 }
    let isSchool = word().hasPrefix("учебн") || word() == "уч"
    if isSchool { position += 1 }
    guard ["год", "года", "году", "годом", "годе", "г"].contains(word()) else {
      position = start
      return .none
    }
    position += 1
    guard isSchool else { return .none }
    return schoolYearBehindWords() ?? .unknownSchool
  }

  /// «учебного года 2020/2021»: the figures behind the words.
  private mutating func schoolYearBehindWords() -> YearReference? {
    guard case .number(let first, figures: 4) = kind, (1800...2199).contains(first),
      kind(ahead: 1) == .slash || kind(ahead: 1) == .dash, case .number(let second, let figures) = kind(ahead: 2),
      second == first + 1 || figures == 2 && second == (first + 1) % 100
    else { return nil }
    position += 3
    passYearMarks()
    return .school(first)
  }

  private static let yearMarks: Set<String> = [
    "г", "гг", "год", "года", "году", "годы", "годов", "годах", "годом", "годам", "годе", "учебный", "учебного",
    "учебном",
    "учебному", "учебным", "учебные", "учебных", "уч", "календарный", "календарного",
  ]

  /// «у.г.», «у. г.»: учебный год.
  private func isShortSchoolYear(ahead offset: Int = 0) -> Bool {
    word(ahead: offset) == "у" && word(ahead: offset + 1) == "г"
  }

  private mutating func passYearMarks() {
    while Self.yearMarks.contains(word()) || isShortSchoolYear() { position += 1 }
  }
}
