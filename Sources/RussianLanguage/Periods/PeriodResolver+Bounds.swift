extension PeriodResolver {
  /// The entries with the words that govern several of them: «до 30.09 и 30.12.2026» bounds both days, «не ранее … и не
  /// позднее …» is one stretch.
  static func bounded(_ items: [PeriodItem]) -> [PeriodItem] {
    var result: [PeriodItem] = []
    for var item in items {
      guard item.isJoined, let previous = result.last else {
        result.append(item)
        continue
      }
      if item.isLoneDay, item.bound == .plain, previous.isLoneDay, ends.contains(previous.bound) {
        item.bound = previous.bound
      }
      if let stretch = stretch(previous, item) {
        result[result.count - 1] = stretch
      } else {
        result.append(item)
      }
    }
    return result
  }

  private static let ends: Set<PeriodItem.Bound> = [.until, .notLater, .by]

  /// The one entry that a beginning and an end make; nil for two entries that stand for themselves.
  private static func stretch(_ left: PeriodItem, _ right: PeriodItem) -> PeriodItem? {
    guard left.last == nil, right.last == nil, left.isOfDates, right.isOfDates else { return nil }
    switch (left.bound, right.bound) {
    case (.since, .until), (.since, .notLater): return stretch(from: left, to: right, words: left)
    case (.notLater, .since): return stretch(from: right, to: left, words: left)
    case (.until, .since):
      // «до 5 октября, с 12 октября» leaves days out, «до 12 октября, с 5 октября» bounds a stretch.
      guard let start = right.first?.span?.from, let end = left.first?.span?.to, start <= end else { return nil }
      return stretch(from: right, to: left, words: left)
    case (.after, .until), (.after, .notLater), (.notLater, .after), (.until, .after):
      return PeriodItem(content: .notUnderstood(left.text + " и " + right.text))
    default: return nil
    }
  }

  private static func stretch(from start: PeriodItem, to end: PeriodItem, words: PeriodItem) -> PeriodItem {
    var item = start
    item.bound = end.bound == .until ? .fromUntil : .plain
    item.last = end.first
    if case .recurring = end.content { item.content = end.content }
    item.sharesRecurrence = start.sharesRecurrence || end.sharesRecurrence
    item.hidesDates = start.hidesDates || end.hidesDates
    item.hasUnsureYear = start.hasUnsureYear || end.hasUnsureYear
    if !end.remark.isEmpty { item.add(remark: end.remark, afterComma: end.isRemarkParted) }
    item.isJoined = words.isJoined
    return item
  }
}

extension PeriodItem {
  /// True for a single day and nothing more.
  fileprivate var isLoneDay: Bool {
    guard isOfDates, last == nil, case .day = first?.kind else { return false }
    return true
  }

  /// True for dates, once or each year.
  fileprivate var isOfDates: Bool {
    switch content {
    case .dates, .recurring: first != nil
    default: false
    }
  }
}
