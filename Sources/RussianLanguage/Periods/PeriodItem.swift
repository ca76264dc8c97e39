/// One entry of a deadline's list, as the grammar understood it.
struct PeriodItem: Hashable, Sendable {
  /// How the words before the units bound them.
  enum Bound: Hashable, Sendable {
    /// Units alone, or «с … по …» with both ends.
    case plain
    /// В течение …
    case within
    /// До …
    case until
    /// Не позднее …, по …
    case notLater
    /// К …
    case by
    /// С …, не ранее …
    case since
    /// После …
    case after
    /// С … до …: a range whose end is said with «до».
    case fromUntil
  }

  /// What the entry's words are.
  enum Content: Hashable, Sendable {
    /// Dates.
    case dates
    /// «ежеквартально», «раз в полугодие», perhaps with dates.
    case recurring(String)
    /// «по отдельному графику», «постоянно».
    case open(String)
    /// «I четверть»: as open, but a problem.
    case schoolTerm(String)
    /// Nothing known.
    case notUnderstood(String)
  }

  var content = Content.dates
  var bound = Bound.plain
  var first: PeriodUnit?
  var last: PeriodUnit?
  /// What follows in brackets or as «в соответствии с планом», as written.
  var remark = ""
  /// True when a comma stands between the dates and those words.
  var isRemarkParted = false
  /// True when it recurs each year because the list's «ежегодно» is meant for it too.
  var sharesRecurrence = false
  /// True when the brackets behind it name another date, which would be lost.
  var hidesDates = false
  /// True when a year further right would put it out of order, so that its own is unknown.
  var hasUnsureYear = false
  /// True when a comma or «и» ties it to the entry before it, whose «до» may be meant for it too.
  var isJoined = false
  /// True when «и» alone ties it to the entry before it.
  var isJoinedByAnd = false

  /// Adds words that follow the dates or explain them.
  ///
  /// Words that a comma parted from the dates keep it: «октябрь 2026 г., далее ежеквартально».
  mutating func add(remark words: String, afterComma: Bool = false) {
    if afterComma, remark.isEmpty { isRemarkParted = true }
    remark += (remark.isEmpty ? "" : afterComma ? ", " : " ") + words
  }

  /// True for words that name no date.
  var isOpenWords: Bool {
    if case .open = content { return true }
    return false
  }

  /// True for «ежегодно» and the like, whose months need no year.
  var isYearly: Bool {
    guard case .recurring(let word) = content else { return false }
    return word.hasPrefix("ежегодно") || word.contains("год") || !units.isEmpty
  }

  /// True when the entry recurs.
  var isRecurring: Bool {
    if case .recurring = content { return true }
    return sharesRecurrence
  }

  /// True for «2021 год» and nothing more.
  var isLoneYear: Bool { content == .dates && bound == .plain && last == nil && first?.kind == .wholeYear }

  /// True for months, quarters and the like whose year the text has yet to name.
  var isOfUnnamedYear: Bool {
    content == .dates && !units.isEmpty && units.allSatisfy { $0.year == .none && $0.kind != .wholeYear && !$0.isBare }
  }

  /// True when a lone year that follows after a comma may repeat this entry's month rather than stand for itself.
  var leavesYearOpen: Bool {
    if case .notUnderstood = content { return true }
    // Of «апрель – май 2026» only the last month bears the year.
    return units.last?.isWithinYear == true && units.allSatisfy { $0.kind != .wholeYear }
  }

  /// The units, left to right.
  var units: [PeriodUnit] { [first, last].compactMap(\.self) }

  /// The same entry with every unit changed.
  func mapUnits(_ change: (PeriodUnit) -> PeriodUnit) -> PeriodItem {
    var copy = self
    copy.first = first.map(change)
    copy.last = last.map(change)
    return copy
  }
}
