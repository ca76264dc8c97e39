extension CalendarDate: CustomStringConvertible {
  /// A date read from `2020-07-14` or `14.07.2020`, spaces around it allowed; nil for anything else.
  package init?(_ text: String) {
    if let date = Self.date(ofISO: text) {
      self = date
      return
    }
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    for (separator, lengths) in [(Character("-"), [4, 2, 2]), (".", [2, 2, 4])] {
      let parts = trimmed.split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
      guard parts.map(\.count) == lengths else { continue }
      let numbers = parts.compactMap(Self.figures)
      guard numbers.count == 3 else { return nil }
      let isISO = separator == "-"
      self.init(year: isISO ? numbers[0] : numbers[2], month: numbers[1], day: isISO ? numbers[2] : numbers[0])
      return
    }
    return nil
  }

  /// The date of ten bytes, `2020-07-14`: calendars have hundreds of them; nil for any other text.
  private static func date(ofISO text: String) -> CalendarDate? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        (48...57).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 48 } : nil
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The number of a text of ASCII figures alone; a sign or a figure of another script is refused.
  private static func figures(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// `2020-07-14`, the form of data files and programs.
  package var iso: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// `14.07.2020`: leading zeros, without «г.» (ГОСТ Р 7.0.97, 5.10).
  package var digits: String {
    "\(Self.padded(day, 2)).\(Self.padded(month, 2)).\(Self.padded(year, 4))"
  }

  /// `14 июля 2020 г.`: no leading zero (ГОСТ Р 7.0.97, 5.10), every space non-breaking.
  package var words: String {
    "\(day)\u{A0}\(monthName(in: .genitive))\u{A0}\(year)\u{A0}г."
  }

  /// `июль 2020 г.`, or «июле 2020 г.» in the prepositional; every space non-breaking.
  package func monthAndYear(in grammaticalCase: GrammaticalCase = .nominative) -> String {
    "\(monthName(in: grammaticalCase))\u{A0}\(year)\u{A0}г."
  }

  /// The month's name in a case, in small letters.
  package func monthName(in grammaticalCase: GrammaticalCase) -> String {
    Month(rawValue: month)?.name(in: grammaticalCase) ?? ""
  }

  /// The same as `iso`.
  package var description: String { iso }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
