/// Turns straight quotes into «ёлочки», or into „лапки“ where they stand inside other quotes.
enum QuotationMarks {
  private struct Opening {
    let position: Int
    let isLoose: Bool
    let expected: Character?
  }

  /// The text with every pair of straight quotes replaced; a quote without its pair stays straight, because which one
  /// is missing cannot be known.
  static func curled(_ text: String) -> String {
    guard holdsLoose(text) else { return text }
    var characters = Array(text)
    // The ends of the pairs around the one that is looked at.
    var around: [Int] = []
    for pair in pairs(in: characters).sorted(by: { $0.open < $1.open }) {
      while let last = around.last, last < pair.open { around.removeLast() }
      if isLoose(characters[pair.open]) {
        characters[pair.open] = around.count % 2 == 0 ? "«" : "„"
        characters[pair.close] = around.count % 2 == 0 ? "»" : "“"
      }
      around.append(pair.close)
    }
    return String(characters)
  }

  private static func pairs(in characters: [Character]) -> [(open: Int, close: Int)] {
    var stack: [Opening] = []
    var found: [(open: Int, close: Int)] = []
    for (position, character) in characters.enumerated() {
      // “ closes „лапки“ in Russian and opens “quotes” in English: only an open „ tells them apart.
      let closesLow = character == "“" && stack.contains { $0.expected == "“" }
      if character == "«" || character == "„" {
        stack.append(Opening(position: position, isLoose: false, expected: character == "«" ? "»" : "“"))
      } else if character == "»" || closesLow {
        close(at: position, in: &stack, into: &found) { $0.expected == character }
      } else if isLoose(character) {
        if opens(at: position, in: characters, isInside: stack.contains { $0.isLoose }) {
          stack.append(Opening(position: position, isLoose: true, expected: nil))
        } else {
          close(at: position, in: &stack, into: &found) { $0.isLoose }
        }
      }
    }
    return found
  }

  private static func close(
    at position: Int, in stack: inout [Opening], into found: inout [(open: Int, close: Int)],
    where matches: (Opening) -> Bool
  ) {
    guard let index = stack.lastIndex(where: matches) else { return }
    found.append((open: stack[index].position, close: position))
    stack.removeSubrange(index...)
  }

  private static func opens(at position: Int, in characters: [Character], isInside: Bool) -> Bool {
    let next = characters[(position + 1)...].first { !isEmphasis($0) } ?? " "
    if next.isWhitespace { return false }
    guard let previous = characters[..<position].last(where: { !isEmphasis($0) }) else { return true }
    if previous.isWhitespace || "([{«„-–—/".contains(previous) || isLoose(previous) && !isInside { return true }
    return !isInside && previous.isLetter && next.isLetter
  }

  /// Markdown's marks of emphasis, which are not printed: what counts is what stands behind them.
  private static func isEmphasis(_ character: Character) -> Bool { character == "*" || character == "_" }

  private static func isLoose(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(isLoose) ?? false && character.unicodeScalars.count == 1
  }

  private static func holdsLoose(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "\""): true
        // U+201C, U+201D and U+201F.
        case 0xE2:
          index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x9C, 0x9D, 0x9F].contains(bytes[index + 2])
        default: false
        }
      }
    }
  }

  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "‟": true
    default: false
    }
  }
}
