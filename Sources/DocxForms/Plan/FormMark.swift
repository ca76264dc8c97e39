import RussianLanguage

/// The mark that stands for a field while the document is printed, in a shape that the field's type lets through.
enum FormMark {
  /// The most fields that a form may have: a date has so many years to spare.
  static let most = 990

  /// A mark found in a text.
  struct Found: Hashable {
    let id: Int
    /// True for the end of what stands in a field already.
    let isClosing: Bool
    let range: Range<Int>
  }

  static func text(_ id: Int) -> String { "⟦\(id)⟧" }
  static func closing(_ id: Int) -> String { "⟦/\(id)⟧" }
  static func number(_ id: Int) -> String { "9000\(padded(id, 5))" }
  static func date(_ id: Int) -> String { "9\(padded(id, 3))-01-01" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// True for data that hold such marks themselves.
  static func occurs(in text: String) -> Bool { text.contains("⟦") || text.contains("⟧") }

  /// The marks of a text in order.
  static func found(in scalars: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    var index = 0
    func digits(from start: Int) -> Range<Int> {
      var end = start
      while end < scalars.count, (0x30...0x39).contains(scalars[end].value) { end += 1 }
      return start..<end
    }
    func number(_ range: Range<Int>) -> Int? {
      range.count > 9 ? nil : range.reduce(0) { sum, index in sum * 10 + Int(scalars[index].value) - 0x30 }
    }
    while index < scalars.count {
      if scalars[index] == "⟦" {
        let isClosing = index + 1 < scalars.count && scalars[index + 1] == "/"
        let range = digits(from: index + (isClosing ? 2 : 1))
        if !range.isEmpty, range.upperBound < scalars.count, scalars[range.upperBound] == "⟧", let id = number(range) {
          found.append(Found(id: id, isClosing: isClosing, range: index..<range.upperBound + 1))
          index = range.upperBound + 1
          continue
        }
      }
      let range = digits(from: index)
      if range.isEmpty {
        index += 1
        continue
      }
      let text = String(String.UnicodeScalarView(scalars[range]))
      if text.count == 9, text.hasPrefix("9000"), let id = Int(text.dropFirst(4)) {
        found.append(Found(id: id, isClosing: false, range: range))
      } else if text == "01", range.upperBound + 8 <= scalars.count {
        let rest = String(String.UnicodeScalarView(scalars[range.upperBound..<range.upperBound + 8]))
        if rest.hasPrefix(".01.9"), let id = Int(rest.dropFirst(5)) {
          found.append(Found(id: id, isClosing: false, range: range.lowerBound..<range.upperBound + 8))
          index = range.upperBound + 8
          continue
        }
      }
      index = range.upperBound
    }
    return found
  }
}
