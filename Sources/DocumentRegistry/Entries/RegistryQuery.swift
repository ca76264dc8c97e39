import RussianLanguage

/// Which entries are looked for; what is nil or empty does not matter.
package struct RegistryQuery: Sendable, Hashable {
  /// The order of the entries found.
  package enum Order: Sendable, Hashable {
    /// As in the journal: year, number, letter; numbers outside the sequence stand at their dates' end.
    case number
    /// The latest date first.
    case newest
  }

  /// The journal's key.
  package var journal: String?
  /// The year of the sequence.
  package var year: Int?
  /// A number or a part of it, as printed.
  package var number: String
  /// Words that all stand in the act: title, annexes, schools, persons, remark; in any case.
  package var words: String
  /// Words that all stand in one school's name.
  package var school: String
  /// The earliest date.
  package var from: CalendarDate?
  /// The latest date.
  package var to: CalendarDate?
  /// What has become of it.
  package var state: EntryState?
  /// The order.
  package var order: Order
  /// At most so many entries, 1 to 1000.
  package var limit: Int
  /// So many of the first are left out.
  package var offset: Int

  /// A query.
  package init(
    journal: String? = nil, year: Int? = nil, number: String = "", words: String = "", school: String = "",
    from: CalendarDate? = nil, to: CalendarDate? = nil, state: EntryState? = nil, order: Order = .number,
    limit: Int = 100, offset: Int = 0
  ) {
    self.journal = journal
    self.year = year
    self.number = number
    self.words = words
    self.school = school
    self.from = from
    self.to = to
    self.state = state
    self.order = order
    self.limit = limit
    self.offset = offset
  }
}
