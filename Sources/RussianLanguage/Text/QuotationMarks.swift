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
    guard text.unicodeScalars.contains(where: isLoose) else { return text }
    var characters = Array(text)
    let pairs = pairs(in: characters)
    for pair in pairs where isLoose(characters[pair.open]) {
      let depth = pairs.count { $0.open < pair.open && pair.close < $0.close }
      characters[pair.open] = depth % 2 == 0 ? "«" : "„"
      characters[pair.close] = depth % 2 == 0 ? "»" : "“"
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
    let next = position + 1 < characters.count ? characters[position + 1] : " "
    if next.isWhitespace { return false }
    guard position > 0 else { return true }
    let previous = characters[position - 1]
    if previous.isWhitespace || "([{«„-–—/".contains(previous) || isLoose(previous) && !isInside { return true }
    return !isInside && previous.isLetter && next.isLetter
  }

  private static func isLoose(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(isLoose) ?? false && character.unicodeScalars.count == 1
  }

  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "‟": true
    default: false
    }
  }
}
