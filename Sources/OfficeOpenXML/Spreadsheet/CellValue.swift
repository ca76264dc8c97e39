/// What a cell holds.
package enum CellValue: Sendable, Hashable {
  /// A text, line breaks in it kept.
  case text(String)
  /// A number.
  case number(Double)
  /// A number that is shown as a percentage: 0.8 for «80 %».
  case percentage(Double)
  /// A number that is shown as a day.
  case day(SpreadsheetDate)
  /// A number that is shown as a month with its year.
  case month(SpreadsheetDate)
  /// `TRUE` or `FALSE`.
  case boolean(Bool)
  /// A mistake that the spreadsheet program shows: `#REF!`.
  case error(String)
  /// Nothing, but there is a formula whose result was never kept.
  case uncalculated
}
