/// One sign of a deadline's text.
struct PeriodToken: Sendable {
  /// What the sign is.
  enum Kind: Hashable, Sendable {
    /// A number and how many figures it was written with.
    case number(Int, figures: Int)
    /// «I», «1-й», «первое».
    case ordinal(Int)
    /// `14.07.2020`, `14.07`, `2020-07-14`.
    case date(day: Int, month: Int, year: Int?)
    case month(Month)
    /// Any other word, in small letters, ё as е, without a full stop.
    case word(String)
    case dash
    case slash
    case comma
    case semicolon
    /// A bracket with all that is in it, or a time of day.
    case remark
    /// A sign that no deadline has.
    case other

    /// True for a number, in figures or as an ordinal.
    var isCount: Bool {
      switch self {
      case .number, .ordinal: true
      default: false
      }
    }

    /// True for months, days of months and what stands between them in a list.
    var isOfMonths: Bool {
      switch self {
      case .month, .date, .number, .comma, .dash, .word("и"), .word("г"), .word("года"): true
      default: false
      }
    }
  }

  let kind: Kind
  /// The token as written.
  let range: Range<String.Index>
  /// True when a line break stands before it: in a table's cell that parts entries.
  let startsLine: Bool
}
