import RussianLanguage

/// A table's cell that says when something is to be done.
package struct PeriodCell: Sendable {
  /// The row.
  package let row: Int
  /// The words.
  package let passage: Passage
  /// What they mean.
  package let period: Period
  /// The years of the heading that the row stands under.
  package let years: YearContext
}
