/// How a body writes its registration numbers: `01-07/{n}`, `{n}-{год}`.
///
/// `{n}` is the number with its letter, `{год}` the year in four figures, `{гг}` in two; all else stands as it is.
package struct NumberPattern: Sendable, Hashable, CustomStringConvertible {
  /// The bare number.
  package static let plain = NumberPattern(pieces: [.number])

  private enum Piece: Sendable, Hashable {
    case text(String)
    case number
    case year
    case shortYear
  }

  private let pieces: [Piece]

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// A pattern; nil unless `{n}` stands in it exactly once, every brace belongs to a known name and the whole has at most
  /// 60 characters, none of them white space of a line or a figure beside `{n}`.
  package init?(_ text: String) {
    guard text.count <= 60, !text.contains(where: \.isNewline) else { return nil }
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      switch rest[rest.index(after: open)..<close] {
      case "n", "н", "номер": pieces.append(.number)
      case "год": pieces.append(.year)
      case "гг": pieces.append(.shortYear)
      default: return nil
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    guard pieces.count(where: { $0 == .number }) == 1, !pieces.contains(where: Self.isBroken) else { return nil }
    // «1{n}» would make 15 of 5, which nobody could read back.
    for (left, right) in zip(pieces, pieces.dropFirst()) where left == .number || right == .number {
      let neighbour = left == .number ? right : left
      guard case .text(let text) = neighbour else { return nil }
      guard let sign = left == .number ? text.first : text.last, !sign.isNumber, !sign.isLetter else { return nil }
    }
    self.pieces = pieces
  }

  private static func isBroken(_ piece: Piece) -> Bool {
    guard case .text(let text) = piece else { return false }
    return text.contains("}")
  }

  /// The pattern as it is written down.
  package var description: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .number: "{n}"
      case .year: "{год}"
      case .shortYear: "{гг}"
      }
    }.joined()
  }

  /// The number of a year as it is printed: `01-07/338а`.
  package func text(_ number: Int, suffix: String = "", year: Int) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .number: "\(number)\(suffix)"
      case .year: Self.padded(year, 4)
      case .shortYear: Self.padded(year % 100, 2)
      }
    }.joined()
  }

  /// The number and letter of a printed number; nil when it is not of this pattern and year. Hyphens and dashes are the
  /// same, so are «№» and none before it, and a bare number stands for the whole.
  package func reading(_ text: String, year: Int) -> (number: Int, suffix: String)? {
    let written = FoldedText.number(text)
    if let bare = Self.numberAndLetter(written[...]) { return bare }
    var before = "", after = ""
    var isBehind = false
    for piece in pieces {
      switch piece {
      case .number: isBehind = true
      default:
        let printed = NumberPattern(pieces: [piece]).text(0, year: year)
        if isBehind { after += printed } else { before += printed }
      }
    }
    (before, after) = (FoldedText.number(before), FoldedText.number(after))
    guard written.count > before.count + after.count, written.hasPrefix(before), written.hasSuffix(after) else {
      return nil
    }
    return Self.numberAndLetter(written.dropFirst(before.count).dropLast(after.count))
  }

  /// «338а».
  private static func numberAndLetter(_ text: Substring) -> (number: Int, suffix: String)? {
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    let suffix = text.dropFirst(figures.count)
    guard figures.first != "0", let number = Int(figures), suffix.isEmpty || NumberSuffix.isValid(String(suffix)) else {
      return nil
    }
    return (number, String(suffix))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
