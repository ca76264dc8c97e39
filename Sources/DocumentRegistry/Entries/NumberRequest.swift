import RussianLanguage

/// What a number is wanted for.
package struct NumberRequest: Sendable, Hashable {
  /// Which number.
  package enum Choice: Sendable, Hashable {
    /// The next of the sequence.
    case next
    /// One that the clerk gives, from the paper journal: as printed, or the bare number.
    case byHand(String)
    /// A given number with a letter, since an act has to stand between two: the number, the letter, the reason.
    case letter(Int, String, reason: String)
  }

  /// The journal's key.
  package var journal: String
  /// The date of the act; its year decides the sequence.
  package var date: CalendarDate
  /// Which number.
  package var choice: Choice
  /// What the act will be called, so that a reserved number can be told from others; may be empty.
  package var subject: String
  /// A key that the caller makes once for one request: asked again with it, the registry answers with the same number.
  package var requestKey: String?
  /// True when the clerk has seen the warnings (an earlier date, a number of another pattern) and goes on.
  package var isConfirmed: Bool

  /// A request.
  package init(
    journal: String, date: CalendarDate, choice: Choice = .next, subject: String = "", requestKey: String? = nil,
    isConfirmed: Bool = false
  ) {
    self.journal = journal
    self.date = date
    self.choice = choice
    self.subject = subject
    self.requestKey = requestKey
    self.isConfirmed = isConfirmed
  }
}
