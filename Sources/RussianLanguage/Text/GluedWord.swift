/// Two words that were written together: `№6`, `Е.И.Хрущ`, `2020г.`, `100%`, `г.Алдан`.
enum GluedWord {
  /// Where the word's second part begins; nil for a word that is whole.
  static func cut(in word: Substring) -> Substring.Index? {
    guard !WordShape.isFigures(word) else { return nil }
    let scalars = word.unicodeScalars
    if let sign = scalars.lastIndex(where: { $0 == "№" || $0 == "§" }) {
      let next = scalars.index(after: sign)
      guard next < scalars.endIndex, scalars[next].properties.isAlphabetic || WordShape.isFigure(scalars[next]) else {
        return nil
      }
      return next
    }
    let shape = WordShape(word)
    let core = shape.core
    let initials = WordShape.initials(of: core)
    if !initials.isEmpty, WordShape(core[initials.endIndex...]).isName { return initials.endIndex }
    if shape.bare.utf8.last == UInt8(ascii: "%") {
      let number = Substring(shape.bare.unicodeScalars.dropLast())
      if WordShape.isNumeric(number) { return number.endIndex }
    }
    return placeName(in: core) ?? yearsMark(in: core)
  }

  /// Where the name behind «г.» and the like begins.
  private static func placeName(in core: Substring) -> Substring.Index? {
    guard let stop = core.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let next = core.utf8.index(after: stop)
    guard WordBond.isPlace(core[..<next]) else { return nil }
    var letters = core[next...].unicodeScalars.lazy.filter { !WordShape.isCombining($0) }.makeIterator()
    return WordShape.isCapital(letters.next()) && WordShape.isSmall(letters.next()) ? next : nil
  }

  /// Where the mark behind a year begins: `2020г.`, `2020–2022гг`.
  private static func yearsMark(in core: Substring) -> Substring.Index? {
    for mark in ["гг.", "г.", "гг", "г"] where core.utf8.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      let number = core.dropLast(mark.count)
      let isYears =
        WordShape.isNumeric(number) && WordShape.isYear(number.suffix(4)) && !WordShape.isFigures(number.suffix(5))
        || WordShape.isYear(number)
      return isYears ? number.endIndex : nil
    }
    return nil
  }
}
