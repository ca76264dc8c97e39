/// Texts as they are searched: SQLite knows the case of ASCII letters alone.
enum FoldedText {
  /// Small letters, «ё» as «е», every quotation mark left out, every dash a hyphen, spaces single.
  static func of(_ text: String) -> String {
    var folded = ""
    var isAfterSpace = true
    for character in text.lowercased() {
      switch character {
      case _ where character.isWhitespace:
        if !isAfterSpace { folded.append(" ") }
        isAfterSpace = true
        continue
      case "«", "»", "„", "“", "”", "\"", "'", "\u{AD}": continue
      case "ё": folded.append("е")
      case "‐", "‑", "‒", "–", "—", "−": folded.append("-")
      default: folded.append(character)
      }
      isAfterSpace = false
    }
    return folded.last == " " ? String(folded.dropLast()) : folded
  }

  /// Without white space at its ends.
  static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A registration number as it is compared: folded, without «№» and spaces.
  static func number(_ text: String) -> String { of(text).filter { $0 != " " && $0 != "№" } }
}
