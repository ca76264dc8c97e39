/// Prints a deadline's entries in the one consistent form.
enum PeriodPrinter {
  /// All entries: «февраль, июнь 2021 г.» for plain months of one year, else parted by semicolons.
  static func text(of items: [PeriodItem]) -> String {
    if let months = monthsOfOneYear(items) { return months }
    // «ежегодно, май, сентябрь» is one phrase; words among the entries need a stronger mark.
    let recurring =
      items.contains(where: \.isRecurring) && items.allSatisfy { $0.isRecurring || $0.content == .dates }
      && !isParted(items)
    guard recurring else { return items.map(\.text).joined(separator: "; ") }
    return items.enumerated().reduce(into: "") { phrase, entry in
      // «ежегодно до 15 января и до 15 июля» keeps its «и», a list of months is one of commas.
      let isPair = entry.element.isJoinedByAnd && entry.element.bound != .plain
      phrase += (entry.offset == 0 ? "" : isPair ? " и " : ", ") + entry.element.text
    }
  }

  /// True when a comma would draw an entry to the «до» before it, which is not meant for it.
  private static func isParted(_ items: [PeriodItem]) -> Bool {
    zip(items, items.dropFirst()).contains { $0.bound != .plain && !$1.isJoined }
  }

  private static func monthsOfOneYear(_ items: [PeriodItem]) -> String? {
    guard items.count > 1, let year = items.first?.first?.year,
      items.allSatisfy({ item in
        guard item.content == .dates, item.bound == .plain, item.last == nil, item.remark.isEmpty,
          case .month = item.first?.kind
        else { return false }
        return item.first?.year == year
      })
    else { return nil }
    let starts = items.compactMap { $0.first?.span?.from }
    // Out of order the year at the end could not be taken over by all.
    guard zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    return items.compactMap { $0.first?.text(withYear: false) }.joined(separator: ", ") + year.suffix
  }
}
