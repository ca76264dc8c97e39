/// A part of a month that has a name but no dates of its own.
enum MonthPart: Hashable, Sendable {
  /// Начало: 1–10.
  case start
  /// Середина: 11–20.
  case middle
  /// Конец: from 21.
  case end
  /// Декада, 1 to 3.
  case decade(Int)
  /// Половина, 1 or 2: to 15, from 16.
  case half(Int)
  /// Неделя, 1 to 4: seven days each from the first.
  case week(Int)
  /// Последняя неделя: the last seven days.
  case lastWeek

  /// The days in a month of the given length.
  func days(inMonthOf length: Int) -> ClosedRange<Int> {
    switch self {
    case .start, .decade(1): 1...10
    case .middle, .decade(2): 11...20
    case .end, .decade: 21...length
    case .half(1): 1...15
    case .half: 16...length
    case .week(let number): (number * 7 - 6)...(number * 7)
    case .lastWeek: (length - 6)...length
    }
  }

  /// The name; the month follows it in the genitive. In the genitive it follows «до», «с», in the dative «к».
  func name(in grammaticalCase: GrammaticalCase) -> String {
    let (ordinal, noun): (Int?, String) =
      switch self {
      case .start: (nil, "начало")
      case .middle: (nil, "середина")
      case .end: (nil, "конец")
      case .decade(let number): (number, "декада")
      case .half(let number): (number, "половина")
      case .week(let number): (number, "неделя")
      case .lastWeek: (0, "неделя")
      }
    let gender: GrammaticalGender = self == .start ? .neuter : self == .end ? .masculine : .feminine
    let form = Noun(
      lemma: noun, gender: gender, isAnimate: false, oblique: self == .end ? "конц" : nil, isStressed: self == .end
    ).form(grammaticalCase)
    guard let ordinal, let adjective = Adjective(Self.ordinals[ordinal]) else { return form }
    return adjective.form(.feminine, grammaticalCase, isAnimate: false) + " " + form
  }

  private static let ordinals = ["последняя", "первая", "вторая", "третья", "четвёртая"]
}
