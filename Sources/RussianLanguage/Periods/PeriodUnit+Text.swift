extension PeriodUnit {
  /// The unit in canonical words, in a case, with its year: «15 сентября 2021 г.», «II квартал 2021 г.».
  func text(in grammaticalCase: GrammaticalCase = .nominative, withYear: Bool = true) -> String {
    let suffix = withYear ? year.suffix : ""
    let inner = edge == .whole ? grammaticalCase : .genitive
    let words =
      switch kind {
      case .bare(let number): String(number)
      case .day(let day, let month): "\(day)\u{A0}\(month.name(in: .genitive))\(suffix)"
      case .month(let month): month.name(in: inner) + suffix
      case .part(let part, let month): "\(part.name(in: inner)) \(month.name(in: .genitive))\(suffix)"
      case .quarter(let number): "\(roman(number))\u{A0}\(noun("квартал", inner))\(suffix)"
      case .firstMonths(let count): firstMonths(count, inner) + suffix
      case .half(let number): "\(half(number, inner))\(suffix)"
      case .season(let first): Self.season(first, inner) + suffix
      case .wholeYear: wholeYear(inner)
      }
    return switch edge {
    case .whole: words
    case .start: MonthPart.start.name(in: grammaticalCase) + " " + words
    case .end: MonthPart.end.name(in: grammaticalCase) + " " + words
    }
  }

  private func roman(_ number: Int) -> String { RomanNumeral.text(number) ?? String(number) }

  private func noun(_ lemma: String, _ grammaticalCase: GrammaticalCase) -> String {
    NounLexicon.noun(lemma)?.form(grammaticalCase) ?? lemma
  }

  /// «11 месяцев», «2 месяца», in other cases «2 месяцев», «2 месяцам».
  private func firstMonths(_ count: Int, _ grammaticalCase: GrammaticalCase) -> String {
    let isDirect = grammaticalCase == .nominative || grammaticalCase == .accusative
    if count == 1 { return "1\u{A0}\(noun("месяц", grammaticalCase))" }
    if isDirect { return Plural.count(count, "месяц", "месяца", "месяцев") }
    let plurals: [GrammaticalCase: String] = [.dative: "месяцам", .instrumental: "месяцами", .prepositional: "месяцах"]
    return "\(count)\u{A0}\(plurals[grammaticalCase] ?? "месяцев")"
  }

  private func half(_ number: Int, _ grammaticalCase: GrammaticalCase) -> String {
    let ordinal = Adjective(number == 1 ? "первое" : "второе")?.form(.neuter, grammaticalCase, isAnimate: false) ?? ""
    return "\(ordinal) \(noun("полугодие", grammaticalCase))"
  }

  private func wholeYear(_ grammaticalCase: GrammaticalCase) -> String {
    let word = noun("год", grammaticalCase)
    let school = Adjective("учебный")?.form(.masculine, grammaticalCase, isAnimate: false) ?? ""
    return switch year {
    case .none: word
    case .calendar(let year): "\(year)\u{A0}\(word)"
    case .school(let first): "\(first)/\(first + 1) \(school) \(word)"
    case .unknownSchool: "\(school) \(word)"
    }
  }

  private static func season(_ first: Month, _ grammaticalCase: GrammaticalCase) -> String {
    let (lemma, gender): (String, GrammaticalGender) =
      switch first {
      case .march: ("весна", .feminine)
      case .june: ("лето", .neuter)
      default: ("осень", .feminine)
      }
    return Noun(lemma: lemma, gender: gender, isAnimate: false, oblique: nil, isStressed: false).form(grammaticalCase)
  }
}
