/// Gives the entries of a list what they leave to their neighbours on the right: «1, 8 октября», «март, июнь 2021».
enum PeriodResolver {
  /// The entries with days, months and years filled in as far as the list and the heading say.
  static func resolved(_ items: [PeriodItem], in context: YearContext) -> [PeriodItem] {
    var result = shareRecurrence(items)
    var right: PeriodUnit?
    for index in result.indices.reversed() {
      result[index].last = result[index].last.map { complete($0, from: &right) }
      result[index].first = result[index].first.map { complete($0, from: &right) }
      if result[index].first == nil { right = nil }
    }
    takeBackUnsureYears(in: &result, given: items)
    return bounded(result.map { $0.isRecurring ? $0 : $0.mapUnits { fromHeading($0, context) } })
  }

  /// «май, сентябрь ежегодно»: a yearly frequency is meant for all entries of its list that have no year.
  private static func shareRecurrence(_ items: [PeriodItem]) -> [PeriodItem] {
    guard items.contains(where: \.isYearly), items.allSatisfy({ $0.units.allSatisfy(\.lacksYear) }) else {
      return items
    }
    return items.map { item in
      var copy = item
      copy.sharesRecurrence = item.content == .dates && item.first.map { $0.kind != .wholeYear } ?? false
      return copy
    }
  }

  /// A unit with its kind and year taken from its right neighbour, which it then is for the next.
  private static func complete(_ unit: PeriodUnit, from right: inout PeriodUnit?) -> PeriodUnit {
    var unit = unit
    if case .bare(let number) = unit.kind {
      switch right?.kind {
      case .day(_, let month): unit.kind = .day(number, month)
      case .quarter where number <= 4: unit.kind = .quarter(number)
      case .half where number <= 2: unit.kind = .half(number)
      case .wholeYear where number >= 10:
        unit.kind = .wholeYear
        unit.year = .calendar(2000 + number)
      case .part(.decade, let month) where number <= 3: unit.kind = .part(.decade(number), month)
      case .part(.week, let month) where number <= 4: unit.kind = .part(.week(number), month)
      default: break
      }
    }
    if unit.year == .none, unit.kind != .wholeYear, let year = right?.year, year != .unknownSchool { unit.year = year }
    right = unit
    return unit
  }

  /// A year taken over from the right that would put an entry after its successor is taken back.
  private static func takeBackUnsureYears(in items: inout [PeriodItem], given: [PeriodItem]) {
    var next: CalendarDate?
    for index in items.indices.reversed() {
      guard let start = items[index].first?.span?.from else {
        next = nil
        continue
      }
      let isInherited = given[index].units.allSatisfy { $0.year == .none && $0.kind != .wholeYear }
      if let next, isInherited, start > next {
        items[index] = items[index].mapUnits { PeriodUnit(kind: $0.kind, year: .none, edge: $0.edge) }
        items[index].hasUnsureYear = true
      } else {
        next = start
      }
    }
  }

  private static func fromHeading(_ unit: PeriodUnit, _ context: YearContext) -> PeriodUnit {
    guard unit.lacksYear else { return unit }
    var unit = unit
    switch (unit.year, context) {
    // «в течение учебного года» under «2020 год» may be either of two school years.
    case (.unknownSchool, .year): break
    default: unit.year = context.reference == .none ? unit.year : context.reference
    }
    return unit
  }
}
