/// Roman figures, for quarters and half-years.
package enum RomanNumeral {
  private static let signs: [(Int, String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// The number in Roman figures, or nil outside 1 to 3999.
  package static func text(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var (rest, result) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }

  private static func isNoFigure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Х", "х", "С", "с", "М", "м": false
    default: ("А"..."я").contains(scalar)
    }
  }

  /// The number written in Roman figures, Latin letters or the Russian ones that look alike; nil when it is not one.
  package static func number(_ text: some StringProtocol) -> Int? {
    // Most words are Russian and none: a letter that looks like no figure tells.
    guard !text.unicodeScalars.contains(where: isNoFigure) else { return nil }
    let latin = String(
      text.uppercased().map { character in
        switch character {
        case "Х": "X"
        case "С": "C"
        case "М": "M"
        case "І": "I"
        default: character
        }
      } as [Character])
    guard (1...15).contains(latin.count), latin.allSatisfy({ "IVXLCDM".contains($0) }) else { return nil }
    var (rest, sum) = (latin[...], 0)
    for (value, sign) in signs {
      while rest.hasPrefix(sign) {
        sum += value
        rest = rest.dropFirst(sign.count)
      }
    }
    // Only the one right spelling counts: IIII and VX are not numbers.
    return rest.isEmpty && self.text(sum) == latin ? sum : nil
  }
}
