/// An exact decimal number, as `16,7` stands in data and documents; no binary rounding ever changes it.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits without the comma, with the sign.
  package let significand: Int
  /// How many of the digits stand after the comma, 0 to 9.
  package let scale: Int

  /// True for the unit of a share: «%», «проценты».
  package static func isPerCent(_ unit: String) -> Bool {
    ["%", "процент", "проценты", "процентов"].contains(unit.lowercased())
  }

  /// True between 0 and 100, where a share in per cent lies.
  package var isShare: Bool {
    significand >= 0 && significand <= (0..<scale).reduce(100) { product, _ in product * 10 }
  }

  /// A number; nil when `scale` is outside 0 to 9.
  package init?(significand: Int, scale: Int = 0) {
    guard (0...9).contains(scale) else { return nil }
    self.significand = significand
    self.scale = scale
  }

  /// The number of `16,7`, `16.7`, `1 000`, `−3`; nil for anything else, for a percent sign too.
  ///
  /// Digits may be parted by ordinary, non-breaking or narrow spaces in groups of three; at most 15 digits.
  package init?(_ text: String) {
    var rest = Substring(text)
    let isNegative = rest.first == "-" || rest.first == "−"
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = parts.first.flatMap(Self.ungrouped) else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard parts.count == 1 || !fraction.isEmpty, Self.isDigits(fraction), whole.count + fraction.count <= 15,
      let digits = Int(whole + fraction)
    else { return nil }
    self.init(significand: isNegative ? -digits : digits, scale: fraction.count)
  }

  /// `16,7`; no grouping, a minus sign before a negative number.
  package var description: String {
    var digits = String(significand.magnitude)
    if scale > 0 {
      digits = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
      digits.insert(",", at: digits.index(digits.endIndex, offsetBy: -scale))
    }
    return (significand < 0 ? "−" : "") + digits
  }

  /// The number with its sign, as a change is printed: `+2,5`, `−3`, `0`.
  package var signed: String { (significand > 0 ? "+" : "") + description }

  /// The exact difference, printed with as many digits as the more exact of the two.
  package static func - (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    sum(left, DecimalNumber(significand: -right.significand, scale: right.scale))
  }

  /// The exact sum; nil when it has too many digits.
  package static func sum(_ left: DecimalNumber, _ right: DecimalNumber?) -> DecimalNumber? {
    guard let right else { return nil }
    let scale = max(left.scale, right.scale)
    func scaled(_ number: DecimalNumber) -> Int? {
      (number.scale..<scale).reduce(Optional(number.significand)) { value, _ in
        value.flatMap { value in
          let (product, overflow) = value.multipliedReportingOverflow(by: 10)
          return overflow ? nil : product
        }
      }
    }
    guard let first = scaled(left), let second = scaled(right) else { return nil }
    let (total, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : DecimalNumber(significand: total, scale: scale)
  }

  /// The digits of a whole part whose spaces, if any, part groups of three.
  private static func ungrouped(_ text: Substring) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard groups.allSatisfy({ !$0.isEmpty && isDigits(String($0)) }),
      groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
}
