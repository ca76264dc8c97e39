/// A day as a workbook counts it: from the end of 1899, or from 1904.
package struct SpreadsheetDate: Sendable, Hashable {
  /// The days since 1 January 1970, negative before it.
  package let dayNumber: Int

  /// The day of a workbook's number; nil before its calendar's first day and behind the year 9999.
  ///
  /// The calendar of 1900 counts a 29 February 1900 that never was (ISO/IEC 29500-1, 18.17.4.1), so that all days
  /// before 1 March 1900 stand one further.
  package init?(serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    if from1904 {
      days += 1462
    } else {
      guard days >= 1, days != 60 else { return nil }
      if days < 60 { days += 1 }
    }
    dayNumber = days - 25_569
  }
}
