/// What ties two neighbours, so that no line may end between them.
enum WordBond {
  /// False for two neighbours that are surely free of one another, as nearly all are.
  static func mayHold(_ left: PolishedLine.Word, _ right: PolishedLine.Word) -> Bool {
    switch (left.look, right.look) {
    case (.plain, .plain), (.figures, .figures): false
    case (.plain, .figures): WordShape.mayBeginMonth(left.text)
    case (.figures, .plain): WordShape.mayBeginMonth(right.text) || mayBeUnit(right.text)
    default: true
    }
  }

  /// True when the space before a word is non-breaking.
  static func holds(before index: Int, in words: [PolishedLine.Word]) -> Bool {
    let left = WordShape(words[index - 1].text)
    let right = WordShape(words[index].text)
    return belongTogether(left, right) || isName(left, besideInitials: right, at: index, in: words)
      || isPlace(left, before: right, at: index, in: words)
  }

  private static func belongTogether(_ left: WordShape, _ right: WordShape) -> Bool {
    let sign = left.core.unicodeScalars.last
    if sign == "№" || sign == "§" { return left.tail.isEmpty }
    if sign == "." {
      let small = left.core.inSmallLetters
      if small == "т.", ["д.", "п.", "е.", "ч."].contains(right.core) { return true }
      if ["п.", "пп.", "ст.", "ч.", "гл.", "стр.", "прил."].contains(small) {
        return right.core.first.map(WordShape.isFigure) ?? false
      }
    }
    if left.tail.isEmpty, left.isMonth { return WordShape.isYear(right.bare.prefix(4)) }
    guard let figure = left.core.unicodeScalars.last, WordShape.isFigure(figure),
      left.tail.isEmpty || left.tail == "»"
    else { return false }
    if left.tail.isEmpty, isUnit(right) { return true }
    if left.tail.isEmpty, isYearsMark(right.core) { return left.endsWithYear }
    return right.isMonth && left.bare.count <= 5
  }

  private static func isUnit(_ shape: WordShape) -> Bool {
    // The longest is of eight bytes.
    shape.core.utf8.count <= 8 && (units.contains(String(shape.core)) || shape.bare == "%")
  }

  private static let units: Set<String> = [
    "руб.", "тыс.", "млн", "млрд", "чел.", "экз.", "л.", "мин.", "ч.", "шт.", "кг", "км",
  ]

  /// True for a word that begins as those units do that are written without a full stop.
  private static func mayBeUnit(_ word: Substring) -> Bool {
    unitBeginnings.contains { word.utf8.starts(with: $0.utf8) }
  }

  private static let unitBeginnings = Set(units.filter { !$0.hasSuffix(".") }.map { String($0.prefix(2)) }).sorted()

  private static func isYearsMark(_ core: Substring) -> Bool {
    core.utf8.count <= 5 && ["г.", "гг.", "г", "гг"].contains(core)
  }

  /// Initials and the surname on either side of them, and initials written apart.
  private static func isName(
    _ left: WordShape, besideInitials right: WordShape, at index: Int, in words: [PolishedLine.Word]
  ) -> Bool {
    if left.isInitials { return left.tail.isEmpty && (right.isName || right.isInitials) && right.lead.isEmpty }
    guard right.isInitials, right.lead.isEmpty, left.isName, left.tail.isEmpty, !left.hasFullStop else {
      return false
    }
    // In «Назначить Т.С. Котенко» the initials belong to what follows them.
    guard right.tail.isEmpty, index + 1 < words.count else { return true }
    let next = WordShape(words[index + 1].text)
    return !(next.isName && next.lead.isEmpty)
      && !(next.isInitials && index + 2 < words.count && WordShape(words[index + 2].text).isName)
  }

  private static func isPlace(
    _ left: WordShape, before right: WordShape, at index: Int, in words: [PolishedLine.Word]
  ) -> Bool {
    guard isPlace(left.core) || left.core.utf8.count == 6 && left.core == "пгт", right.lead.isEmpty,
      WordShape.isCapital(right.core.unicodeScalars.first)
    else { return false }
    // «2020 г. Алдан»: here «г.» is the year's; in «СОШ № 8 г. Алдан» it is the town's.
    return index < 2 || !WordShape(words[index - 2].text).endsWithYear
  }

  /// True for a word before a place's name: «г.», «ул.».
  static func isPlace(_ word: Substring) -> Bool {
    word.utf8.last == UInt8(ascii: ".") && places.contains(String(word))
  }

  private static let places: Set<String> = ["г.", "д.", "с.", "п.", "ул.", "пос.", "пер.", "пр.", "пл.", "обл."]
}
