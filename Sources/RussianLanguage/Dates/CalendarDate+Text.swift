extension CalendarDate: CustomStringConvertible {
  /// A date read from `2020-07-14` or `14.07.2020`, spaces around it allowed; nil for anything else.
  package init?(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    // By bytes: calendars have hundreds of dates.
    let bytes = Array(String(trimmed).utf8)
    guard bytes.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        (48...57).contains(byte) ? sum.map { $0 * 10 + Int(byte) - 48 } : nil
      }
    }
    func marks(_ mark: Unicode.Scalar, _ places: Int...) -> Bool {
      places.allSatisfy { bytes[$0] == UInt8(ascii: mark) }
    }
    let isISO = marks("-", 4, 7)
    guard isISO || marks(".", 2, 5), let year = isISO ? number(0..<4) : number(6..<10),
      let month = isISO ? number(5..<7) : number(3..<5), let day = isISO ? number(8..<10) : number(0..<2)
    else { return nil }
    self.init(year: year, month: month, day: day)
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
