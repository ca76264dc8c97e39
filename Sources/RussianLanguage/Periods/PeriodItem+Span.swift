extension PeriodItem {
  /// The days of the entry, or why there are none.
  func evaluated(in context: YearContext) -> (spans: [DateSpan], problems: [PeriodProblem]) {
    let (spans, problems) = contentEvaluated(in: context)
    guard hidesDates else { return (spans, problems) }
    return (spans, problems + [PeriodProblem(.notUnderstood, "в скобках назван ещё один срок: «\(remark)»")])
  }

  private func contentEvaluated(in context: YearContext) -> (spans: [DateSpan], problems: [PeriodProblem]) {
    switch content {
    case .open: return ([], [])
    case .schoolTerm(let words):
      return ([], [PeriodProblem(.schoolTerm, "сроки учебных четвертей у каждой школы свои: «\(words)»")])
    case .notUnderstood(let words):
      return ([], [PeriodProblem(.notUnderstood, "не удалось понять «\(words)»")])
    case .recurring, .dates: break
    }
    if isRecurring, !units.isEmpty, units.allSatisfy(\.lacksYear), !units.contains(where: \.isImpossible) {
      // Each year has its own, so no year is missing.
      let years = context.recurrences.map { year in mapUnits { PeriodUnit(kind: $0.kind, year: year, edge: $0.edge) } }
      let results = years.map { $0.datesEvaluated() }
      return (results.flatMap(\.spans), results.flatMap(\.problems))
    }
    return datesEvaluated()
  }

  private func datesEvaluated() -> (spans: [DateSpan], problems: [PeriodProblem]) {
    guard let first else { return ([], []) }
    if let bare = units.first(where: \.isBare) {
      return ([], [PeriodProblem(.notUnderstood, "неясно, к чему относится «\(bare.text())»")])
    }
    if let impossible = units.first(where: \.isImpossible) {
      return ([], [PeriodProblem(.noSuchDay, "такого дня нет: «\(impossible.text())»")])
    }
    if let dateless = units.first(where: \.lacksYear) {
      if hasUnsureYear {
        let message = "неясно, какого года «\(dateless.text())»: он стоит раньше, чем следующий за ним срок"
        return ([], [PeriodProblem(.ambiguousYear, message)])
      }
      return ([], [PeriodProblem(.missingYear, "не указан год: «\(dateless.text())»")])
    }
    guard let start = first.span, let end = (last ?? first).span else {
      return ([], [PeriodProblem(.notUnderstood, "у «\(first.text())» нет определённых дат")])
    }
    switch bound {
    case .plain, .within, .fromUntil:
      let to = bound == .fromUntil ? last.flatMap(Self.latest) ?? (end.to, nil) : (end.to, nil)
      guard start.from <= to.0 else {
        let message = "конец раньше начала: «\(first.text())» – «\((last ?? first).text())»"
        return ([], [PeriodProblem(.reversedRange, message)])
      }
      return ([DateSpan(from: start.from, to: to.0)], [to.1].compactMap(\.self))
    case .until, .by:
      guard let to = Self.latest(first) else { return ([], []) }
      return ([DateSpan(from: nil, to: to.0)], [to.1].compactMap(\.self))
    case .notLater: return ([DateSpan(from: nil, to: end.to)], [])
    case .since: return ([DateSpan(from: start.from, to: nil)], [])
    case .after: return ([DateSpan(from: end.to.adding(days: 1), to: nil)], [])
    }
  }

  /// The last day of «до …»: the day itself, the end of «конца …», else the day before the unit begins.
  private static func latest(_ unit: PeriodUnit) -> (CalendarDate, PeriodProblem?)? {
    guard let span = unit.span else { return nil }
    if case .day = unit.kind { return (span.to, nil) }
    let isStart: Bool
    switch (unit.edge, unit.kind) {
    case (.end, _): return (span.to, nil)
    case (.start, _), (_, .part(.start, _)): isStart = true
    case (_, .part): return (span.to, nil)
    default: isStart = false
    }
    guard let before = span.from.adding(days: -1) else { return nil }
    if isStart { return (before, nil) }
    let words = unit.text(in: .genitive)
    return (before, PeriodProblem(.ambiguousBound, "«до \(words)»: неясно, входит ли этот срок; укажите день"))
  }
}
