/// A number as people write it: figures, a comma or a point, spaces between thousands.
struct WrittenNumber {
  private let sign: String
  private let figures: Substring
  private let fraction: Substring

  /// Reads a number; nil for anything else.
  init?(_ text: String) {
    let bare = text.filter { !$0.isWhitespace }
    sign = bare.first.map { "-−–".contains($0) } == true ? "−" : ""
    let parts = (sign.isEmpty ? bare[...] : bare.dropFirst()).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard isNumber, (1...2).contains(parts.count) else { return nil }
    figures = parts[0]
    fraction = parts.count == 2 ? parts[1] : ""
  }

  /// The whole number; nil for fractions and negative numbers.
  var whole: Int? { fraction.isEmpty && sign.isEmpty ? Int(figures) : nil }

  /// Thousands parted by non-breaking spaces from five figures on, and a comma before the fraction.
  var grouped: String {
    var result = sign
    for (index, figure) in figures.enumerated() {
      if index > 0, figures.count > 4, (figures.count - index).isMultiple(of: 3) { result += "\u{A0}" }
      result.append(figure)
    }
    return fraction.isEmpty ? result : result + "," + fraction
  }

  var isNegative: Bool { !sign.isEmpty }

  /// How many figures stand after the comma.
  var scale: Int { fraction.count }

  /// The whole number with its sign; nil for fractions and for more than an `Int` holds.
  var integer: Int? { fraction.isEmpty ? Int(figures).map { isNegative ? -$0 : $0 } : nil }

  /// The number counted in units of the `scale`th decimal place; nil where an `Int` does not hold it.
  func units(scale: Int) -> Int? {
    guard scale >= self.scale else { return nil }
    return Int(figures + fraction + String(repeating: "0", count: scale - self.scale)).map { isNegative ? -$0 : $0 }
  }

  /// The number that so many units of a decimal place are.
  init(units: Int, scale: Int) {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    sign = units < 0 ? "−" : ""
    figures = padded.dropLast(scale)
    fraction = padded.suffix(scale)
  }

  /// The number as it is written in data: figures and a comma.
  var plain: String { sign + figures + (fraction.isEmpty ? "" : "," + fraction) }
}

extension WrittenNumber: Comparable {
  static func == (left: WrittenNumber, right: WrittenNumber) -> Bool { !(left < right) && !(right < left) }

  static func < (left: WrittenNumber, right: WrittenNumber) -> Bool {
    let (first, second) = (left.isZero ? false : left.isNegative, right.isZero ? false : right.isNegative)
    if first != second { return first }
    return first ? right.isLessInSize(than: left) : left.isLessInSize(than: right)
  }

  private var isZero: Bool { (figures + fraction).allSatisfy { $0 == "0" } }

  private func isLessInSize(than other: WrittenNumber) -> Bool {
    let (left, right) = (figures.drop { $0 == "0" }, other.figures.drop { $0 == "0" })
    if left.count != right.count { return left.count < right.count }
    if left != right { return left < right }
    let width = max(fraction.count, other.fraction.count)
    func padded(_ text: Substring) -> String { text + String(repeating: "0", count: width - text.count) }
    return padded(fraction) < padded(other.fraction)
  }
}
