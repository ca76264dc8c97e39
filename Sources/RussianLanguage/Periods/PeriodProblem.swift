/// Why a deadline is not, or not wholly, a matter of dates.
package struct PeriodProblem: Hashable, Sendable {
  /// What is wrong; the raw value is a stable code for programs.
  package enum Kind: String, Sendable, CaseIterable {
    /// 31.02.2021.
    case noSuchDay = "no-such-day"
    /// The end lies before the beginning.
    case reversedRange = "reversed-range"
    /// A month, day or quarter without a year, and no heading that gives one.
    case missingYear = "missing-year"
    /// «ноябрь, январь 2021»: the year at the end cannot be meant for all.
    case ambiguousYear = "ambiguous-year"
    /// «до сентября 2021»: whether September is included is not said.
    case ambiguousBound = "ambiguous-bound"
    /// The list ends with «;», «,» or a dash: something is lost.
    case trailingSeparator = "trailing-separator"
    /// A school term, whose dates each school sets itself.
    case schoolTerm = "school-term"
    /// Words outside the grammar.
    case notUnderstood = "not-understood"
    /// A shift by years met 29 February and took 28.
    case leapDayMoved = "leap-day-moved"
    /// A shift could not be made, because the text was not understood.
    case notShifted = "not-shifted"
  }

  /// What is wrong.
  package let kind: Kind
  /// The same in Russian, with the words meant, without a full stop at the end.
  package let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
