/// The year that a heading above a deadline gives to months without one.
package enum YearContext: Hashable, Sendable {
  /// No heading, or one without a year.
  case none
  /// «2020 год».
  case year(Int)
  /// «2020–2022 годы»: it says which years a yearly deadline recurs in, but gives a lone month no year.
  case years(ClosedRange<Int>)
  /// «2020/2021 учебный год», by its first year: September belongs to it, May to the next.
  case schoolYear(Int)

  /// The context that a heading gives: «2020 год», «Мероприятия на 2020/2021 учебный год»; `.none` when it names no
  /// year, or several that are no range.
  package init(heading: String) {
    var grammar = PeriodGrammar(heading)
    let found = grammar.years()
    guard let first = found.first, found.count == 1 else {
      self = .none
      return
    }
    switch (first.first?.year, first.last?.year) {
    case (.calendar(let year), nil): self = .year(year)
    case (.calendar(let year), .calendar(let end)) where year <= end: self = .years(year...end)
    case (.school(let year), nil): self = .schoolYear(year)
    default: self = .none
    }
  }

  /// The year for a unit that has none; `.none` when the heading covers several.
  var reference: YearReference {
    switch self {
    case .none, .years: .none
    case .year(let year): .calendar(year)
    case .schoolYear(let year): .school(year)
    }
  }

  /// All years that a yearly deadline recurs in.
  var recurrences: [YearReference] {
    switch self {
    case .years(let years): years.prefix(100).map(YearReference.calendar)
    case .none: []
    default: [reference]
    }
  }

  /// The calendar years that the heading names, at most a hundred; a school year has two. Nil when it names none.
  package var years: [Int]? {
    switch self {
    case .none: nil
    case .year(let year): [year]
    case .years(let range): Array(range.prefix(100))
    case .schoolYear(let first): [first, first + 1]
    }
  }

  /// The same heading so many years later.
  package func shifted(byYears years: Int) -> YearContext {
    switch self {
    case .none: .none
    case .year(let year): .year(year + years)
    case .years(let range): .years(range.lowerBound + years...range.upperBound + years)
    case .schoolYear(let year): .schoolYear(year + years)
    }
  }
}
