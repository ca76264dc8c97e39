/// Moves the years of a written text without touching its other words, so that «сентябрь 2020 года» stays a clerk's own wording.
package enum YearShift {
  /// A deadline that was moved.
  package struct Deadline: Hashable, Sendable {
    /// The text now.
    package let text: String
    /// What it means now.
    package let period: Period
    /// True when the words could not be kept: the text is the canonical one.
    package let isReworded: Bool
    /// What the shift itself met, 29 February for example.
    package let problems: [PeriodProblem]
  }

  /// The deadline so many years later; nil when it is not understood, and so stays as it is.
  ///
  /// The words are kept when, read again, they mean exactly the moved deadline; otherwise the canonical form is taken.
  package static func deadline(_ text: String, byYears years: Int, context: YearContext = .none) -> Deadline? {
    let old = PeriodParser.parse(text, context: context)
    let moved = old.shifted(byYears: years)
    guard !moved.problems.contains(where: { $0.kind == .notShifted }) else { return nil }
    let shiftedContext = context.shifted(byYears: years)
    let kept = figures(in: text, byYears: years)
    let reading = PeriodParser.parse(kept, context: shiftedContext)
    if reading.spans == moved.spans, reading.canonical == moved.canonical {
      return Deadline(text: kept, period: reading, isReworded: false, problems: [])
    }
    let canonical = moved.canonical
    return Deadline(
      text: canonical, period: PeriodParser.parse(canonical, context: shiftedContext), isReworded: true,
      problems: moved.problems)
  }

  /// A heading such as «Мероприятия на 2020 год» so many years later; nil when it names no year or not one alone.
  package static func heading(_ text: String, byYears years: Int) -> String? {
    let context = YearContext(heading: text)
    guard context != .none else { return nil }
    let moved = figures(in: text, byYears: years)
    return YearContext(heading: moved) == context.shifted(byYears: years) ? moved : nil
  }

  /// The deadline with one of its days moved, in the text's own notation; nil when that cannot be written safely.
  package static func moving(
    _ day: CalendarDate, to other: CalendarDate, in text: String, context: YearContext = .none
  ) -> String? {
    let before = PeriodParser.parse(text, context: context)
    let wanted = before.namedLastDays.map { $0 == day ? other : $0 }
    for range in occurrences(of: day, in: text) {
      guard let written = rewritten(String(text[range]), from: day, to: other) else { continue }
      let candidate = text.replacingCharacters(in: range, with: written)
      let reading = PeriodParser.parse(candidate, context: context)
      if reading.isComplete, reading.namedLastDays == wanted, reading.spans.count == before.spans.count {
        return candidate
      }
    }
    return nil
  }

  // MARK: - Figures

  /// The text with every year of its dates moved.
  private static func figures(in text: String, byYears years: Int) -> String {
    let tokens = PeriodTokenizer.tokens(of: text)
    var edits: [(Range<String.Index>, String)] = []
    for (index, token) in tokens.enumerated() {
      let written = String(text[token.range])
      switch token.kind {
      case .number(let number, figures: 4) where (1800...2199).contains(number):
        edits.append((token.range, String(number + years)))
        if let second = shortSecondYear(after: index, of: number, in: tokens) {
          edits.append((tokens[second].range, twoFigures(number + 1 + years)))
        }
      case .number(let number, figures: 2) where isMarkedAsYear(index, in: tokens):
        edits.append((token.range, twoFigures(number + years)))
      case .date(_, _, let year?):
        if let range = written.firstRange(of: String(year)) {
          edits.append((token.range, written.replacingCharacters(in: range, with: String(year + years))))
        } else if written.hasSuffix(twoFigures(year)) {
          edits.append((token.range, String(written.dropLast(2)) + twoFigures(year + years)))
        }
      default: break
      }
    }
    var result = ""
    var position = text.startIndex
    for (range, words) in edits where range.lowerBound >= position {
      result += text[position..<range.lowerBound] + words
      position = range.upperBound
    }
    return result + text[position...]
  }

  /// The «21» of «2020/21».
  private static func shortSecondYear(after index: Int, of year: Int, in tokens: [PeriodToken]) -> Int? {
    guard index + 2 < tokens.count, tokens[index + 1].kind == .slash || tokens[index + 1].kind == .dash,
      tokens[index + 2].kind == .number((year + 1) % 100, figures: 2)
    else { return nil }
    return index + 2
  }

  /// True for «22» in «20–22 гг.» and for its «20».
  private static func isMarkedAsYear(_ index: Int, in tokens: [PeriodToken]) -> Bool {
    func isMark(_ index: Int) -> Bool {
      guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return false }
      return ["г", "гг", "год", "года", "годы", "годов"].contains(word)
    }
    if isMark(index + 1) { return true }
    guard index + 2 < tokens.count, tokens[index + 1].kind == .dash,
      case .number(_, figures: 2) = tokens[index + 2].kind
    else { return false }
    return isMark(index + 3)
  }

  private static func twoFigures(_ year: Int) -> String {
    let number = ((year % 100) + 100) % 100
    return number < 10 ? "0\(number)" : String(number)
  }

  // MARK: - Days

  /// Where a text writes a day: a date in figures, or the number, the month and perhaps the year.
  private static func occurrences(of day: CalendarDate, in text: String) -> [Range<String.Index>] {
    let tokens = PeriodTokenizer.tokens(of: text)
    return tokens.indices.reversed().compactMap { index in
      switch tokens[index].kind {
      case .date(day.day, day.month, let year) where year == nil || year == day.year: return tokens[index].range
      case .number(day.day, figures: 1...2):
        guard index + 1 < tokens.count, case .month(let month) = tokens[index + 1].kind, month.rawValue == day.month
        else { return nil }
        let last = index + 2 < tokens.count && tokens[index + 2].kind == .number(day.year, figures: 4) ? 2 : 1
        return tokens[index].range.lowerBound..<tokens[index + last].range.upperBound
      default: return nil
      }
    }
  }

  /// The words of one day as those of another.
  private static func rewritten(_ words: String, from day: CalendarDate, to other: CalendarDate) -> String? {
    let namesYear = words.contains(String(day.year))
    guard namesYear || day.year == other.year else { return nil }
    if words.allSatisfy({ !$0.isLetter }) {
      if words == day.iso { return other.iso }
      if words == day.digits { return other.digits }
      let short = String(day.digits.prefix(5))
      return words.hasPrefix(short) && !namesYear ? String(other.digits.prefix(5)) + words.dropFirst(5) : nil
    }
    var result = words
    guard let number = result.firstRange(of: String(day.day)) else { return nil }
    result.replaceSubrange(number, with: String(other.day))
    if day.month != other.month {
      guard let month = result.firstRange(of: day.monthName(in: .genitive)) else { return nil }
      result.replaceSubrange(month, with: other.monthName(in: .genitive))
    }
    if namesYear, let year = result.firstRange(of: String(day.year)) {
      result.replaceSubrange(year, with: String(other.year))
    }
    return result
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
