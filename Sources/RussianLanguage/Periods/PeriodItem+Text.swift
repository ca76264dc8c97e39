extension PeriodItem {
  /// The entry in canonical words.
  var text: String {
    let words =
      switch content {
      case .dates: dates
      case .recurring(let word): recurrence(word)
      case .open(let words), .schoolTerm(let words), .notUnderstood(let words): words
      }
    return words + (remark.isEmpty ? "" : (isRemarkParted ? ", " : " ") + remark)
  }

  private func recurrence(_ word: String) -> String {
    guard let first else { return word }
    if first.kind == .wholeYear, first.lacksYear, first.edge == .whole, bound == .plain {
      return "\(word) в течение \(first.text(in: .genitive))"
    }
    return "\(word)\(bound == .plain ? "," : "") \(dates)"
  }

  private var dates: String {
    guard let first else { return "" }
    guard let last else {
      return switch bound {
      case .plain, .fromUntil: first.text()
      case .within: "в течение \(first.text(in: .genitive))"
      case .until: "до \(first.text(in: .genitive))"
      case .notLater: "не позднее \(first.text(in: .genitive))"
      case .by: "к \(first.text(in: .dative))"
      case .since: "с \(first.text(in: .genitive))"
      case .after: "после \(first.text(in: .genitive))"
      }
    }
    let sharesYear = first.year == last.year
    if bound == .within { return "в течение " + joined(first, last, in: .genitive, sharesYear: sharesYear) }
    if bound == .fromUntil {
      return "с \(first.text(in: .genitive, withYear: !sharesYear)) до \(last.text(in: .genitive))"
    }
    if case .day(let day, let month) = first.kind, case .day(_, let lastMonth) = last.kind {
      let start = sharesYear && month == lastMonth ? String(day) : first.text(withYear: !sharesYear)
      return "с \(start) по \(last.text())"
    }
    return joined(first, last, in: .nominative, sharesYear: sharesYear)
  }

  /// A range with a dash: «сентябрь – декабрь 2020 г.», «I–II кварталы 2021 г.», «2020–2022 гг.».
  private func joined(
    _ first: PeriodUnit, _ last: PeriodUnit, in grammaticalCase: GrammaticalCase, sharesYear: Bool
  ) -> String {
    switch (first.kind, last.kind) {
    case (.quarter(let from), .quarter(let to)) where sharesYear:
      let romans = [from, to].compactMap(RomanNumeral.text).joined(separator: "–")
      return "\(romans)\u{A0}\(grammaticalCase == .genitive ? "кварталов" : "кварталы")\(last.year.suffix)"
    case (.wholeYear, .wholeYear):
      if case .calendar(let from) = first.year, case .calendar(let to) = last.year { return "\(from)–\(to)\u{A0}гг." }
    default: break
    }
    let isYear = first.kind == .wholeYear
    let start = first.text(in: grammaticalCase, withYear: isYear || !sharesYear)
    return "\(start)\u{A0}– \(last.text(in: grammaticalCase))"
  }
}
