/// The days up to which a sentence asks for something: «назначить ответственных до 10 сентября 2026 г.».
package enum SentenceLimit {
  /// The whole dates behind «до», «не позднее», «к» in a text, in their order; impossible days are left out.
  package static func days(in text: String) -> [CalendarDate] {
    // Most sentences have no figure and so no date.
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
    let tokens = PeriodTokenizer.tokens(of: text).map(\.kind)
    return tokens.indices.dropFirst().compactMap { index in
      guard let day = date(in: tokens[index...].prefix(3)) else { return nil }
      return opensLimit(tokens[index - 1]) ? day : nil
    }
  }

  private static func opensLimit(_ token: PeriodToken.Kind) -> Bool {
    switch token {
    case .word("до"), .word("позднее"), .word("позже"), .word("к"): true
    default: false
    }
  }

  private static func date(in tokens: ArraySlice<PeriodToken.Kind>) -> CalendarDate? {
    switch tokens.first {
    case .date(let day, let month, let year?): return CalendarDate(year: year, month: month, day: day)
    case .number(let day, _):
      guard tokens.count == 3, case .month(let month) = tokens[tokens.startIndex + 1],
        case .number(let year, figures: 4) = tokens[tokens.startIndex + 2]
      else { return nil }
      return CalendarDate(year: year, month: month.rawValue, day: day)
    default: return nil
    }
  }
}
