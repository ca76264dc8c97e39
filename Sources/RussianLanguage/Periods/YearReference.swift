/// The year of a month, quarter or day, as far as the text says.
enum YearReference: Hashable, Sendable {
  /// Not said.
  case none
  /// 2020 год.
  case calendar(Int)
  /// 2020/2021 учебный год, by its first year; it runs from 1 September to 31 August.
  case school(Int)
  /// «учебного года», no figures.
  case unknownSchool

  /// The calendar year in which a month falls; nil when the text does not tell.
  func year(of month: Month) -> Int? {
    switch self {
    case .none, .unknownSchool: nil
    case .calendar(let year): year
    case .school(let first): month >= .september ? first : first + 1
    }
  }

  /// The same so many years later.
  func shifted(byYears years: Int) -> YearReference {
    switch self {
    case .none, .unknownSchool: self
    case .calendar(let year): .calendar(year + years)
    case .school(let year): .school(year + years)
    }
  }

  /// «2020 г.» after a month or a quarter, with a non-breaking space before it; empty when not said.
  var suffix: String {
    switch self {
    case .none: ""
    case .calendar(let year): "\u{A0}\(year)\u{A0}г."
    case .school(let first): " \(first)/\(first + 1) учебного года"
    case .unknownSchool: " учебного года"
    }
  }
}
