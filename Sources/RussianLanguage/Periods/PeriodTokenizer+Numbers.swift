extension PeriodTokenizer {
  /// A number, or the date that it begins.
  mutating func number() {
    let start = position
    let first = figures()
    if let date = dottedDate(first) {
      add(.date(day: date.day, month: date.month, year: date.year), from: start)
      return
    }
    if let date = date(from: first, by: "-", lengths: [4...4, 2...2, 2...2]) {
      add(.date(day: date[2], month: date[1], year: date[0]), from: start)
      return
    }
    for separator: Character in ["/", "-"] {
      guard let date = date(from: first, by: separator, lengths: [1...2, 2...2, 4...4]) else { continue }
      add(.date(day: date[0], month: date[1], year: date[2]), from: start)
      return
    }
    if monthAndYear(first, from: start) || yearAndMonth(first, from: start) || timeOfDay(from: start) { return }
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

  /// Three numbers of these lengths with one sign between: `2020-09-15`, `30/12/2020`, `30-12-2020`.
  private mutating func date(
    from first: (text: Substring, value: Int), by separator: Character, lengths: [ClosedRange<Int>]
  ) -> [Int]? {
    let mark = position
    var values = [first.value]
    guard lengths[0].contains(first.text.count) else { return nil }
    for length in lengths.dropFirst() {
      guard peek == separator else { break }
      advance()
      let next = figures()
      guard length.contains(next.text.count) else { break }
      values.append(next.value)
    }
    if values.count < lengths.count { position = mark }
    return values.count == lengths.count ? values : nil
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

  /// `2020-09`: a year and its month, where no range of years (`2010-12`) can be meant.
  private mutating func yearAndMonth(_ year: (text: Substring, value: Int), from start: String.Index) -> Bool {
    let mark = position
    guard year.text.count == 4, peek == "-" else { return false }
    advance()
    let monthStart = position
    let month = figures()
    guard month.text.count == 2, month.value <= year.value % 100, let named = Month(rawValue: month.value) else {
      position = mark
      return false
    }
    let end = position
    add(.month(named), from: monthStart)
    position = mark
    add(.number(year.value, figures: 4), from: start)
    position = end
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
}
