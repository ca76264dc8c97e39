/// The days up to which a sentence asks for something: «назначить ответственных до 10 сентября 2026 г.».
package enum SentenceLimit {
  /// The whole dates behind «до», «не позднее», «к» in a text, in their order; impossible days are left out.
  package static func days(in text: String) -> [CalendarDate] {
    // Most sentences have no figure and so no date.
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
    let tokens = PeriodTokenizer.tokens(of: text).map(\.kind)
    return tokens.indices.compactMap { index in
      switch tokens[index] {
      case .word("до"), .word("позднее"), .word("позже"), .word("к"): date(in: tokens[(index + 1)...].prefix(3))
      default: nil
      }
    }
  }

  private static func date(in tokens: ArraySlice<PeriodToken.Kind>) -> CalendarDate? {
    let kinds = Array(tokens)
    switch kinds.first {
    case .date(let day, let month, let year?): return CalendarDate(year: year, month: month, day: day)
    case .number(let day, _):
      guard kinds.count == 3, case .month(let month) = kinds[1], case .number(let year, figures: 4) = kinds[2] else {
        return nil
      }
      return CalendarDate(year: year, month: month.rawValue, day: day)
    default: return nil
    }
  }
}
