import RussianLanguage

/// Puts a deadline into the sentence of an order's item: «провести мониторинг до 15 декабря 2026 г.».
enum DeadlinePhrase {
  /// The words that follow what is to be done.
  static func text(_ written: String) -> String {
    let period = PeriodParser.parse(written)
    let words = Typography.polished(period.canonical).withoutCapital
    if let day = onlyDay(period) { return "в срок до " + day.words }
    let parts = words.split(separator: "; ").map(String.init)
    if parts.count > 1, parts.allSatisfy(isAdverbial) { return OrderSentences.enumeration(parts) }
    if isAdverbial(words) || period.isOpen || period.isRecurring { return words }
    if let month = onlyMonth(period) { return prepositionalMonth(month) }
    return "(срок: " + words + ")"
  }

  /// Words that already say «when»: they stand in the sentence as they are.
  private static func isAdverbial(_ words: String) -> Bool {
    let first = words.prefix { $0.isLetter }
    return ["до", "не", "в", "во", "с", "со", "к", "ко", "по", "после", "ежегодно", "раз", "каждый", "постоянно"]
      .contains(String(first))
  }

  private static func onlyDay(_ period: Period) -> CalendarDate? {
    guard period.problems.isEmpty, period.spans.count == 1, let span = period.spans.first, let day = span.from,
      span.to == day
    else { return nil }
    return day
  }

  /// The month when the deadline is one whole month and nothing else.
  private static func onlyMonth(_ period: Period) -> CalendarDate? {
    guard period.problems.isEmpty, period.spans.count == 1, let span = period.spans.first, let from = span.from,
      from.day == 1, span.to == from.endOfMonth
    else { return nil }
    return from
  }

  private static func prepositionalMonth(_ month: CalendarDate) -> String {
    Typography.polished("в \(month.monthName(in: .prepositional)) \(month.year) г.")
  }
}
