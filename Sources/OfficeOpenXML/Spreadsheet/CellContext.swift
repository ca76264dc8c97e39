/// What the cells of a workbook share: without it their numbers mean nothing.
struct CellContext: Sendable {
  /// The texts that cells name by their number.
  let strings: [String]
  /// The number formats by a cell's style.
  let formats: [NumberFormat]
  /// True when days are counted from 1904.
  let from1904: Bool

  /// The value of a number under a style.
  func value(_ number: Double, style: Int) -> CellValue {
    let format = formats.indices.contains(style) ? formats[style] : .general
    switch format {
    case .general, .time: return .number(number)
    case .percent: return .percentage(number)
    case .day, .month:
      guard let date = SpreadsheetDate(serial: number, from1904: from1904) else { return .number(number) }
      return format == .day ? .day(date) : .month(date)
    }
  }
}
