/// What a word processor makes of the beginning of a line: a dash for a hyphen, no space behind it, strange spaces.
enum LineOpening {
  /// What is wrong with a line's beginning.
  struct Problem {
    /// The code.
    let code: ReadingCode
    /// What is wrong, in Russian.
    let message: String
    /// How to mend it.
    let hint: String
    /// Which of the line's characters are marked.
    let marked: Range<Int>
  }

  /// The problem of a line, or of a key that a line began with; nil when it begins as a list's item or a key should.
  static func problem(of line: some StringProtocol) -> Problem? {
    let indent = line.prefix { $0.isWhitespace && !$0.isNewline }
    let content = line.dropFirst(indent.count)
    guard let first = content.first else { return nil }
    if indent.contains(where: { $0 != " " && $0 != "\t" }) {
      return Problem(
        code: .wrongIndent, message: "в отступе стоит неразрывный или другой особый пробел",
        hint: "сотрите отступ и наберите его обычными пробелами", marked: 0..<indent.count)
    }
    let rest = content.dropFirst()
    let shown = rest.drop(while: \.isWhitespace).prefix { $0 != ":" && !$0.isNewline }.prefix(40)
    if "–—−‐‑―".contains(first) {
      return Problem(
        code: .strayCharacter, message: "строка начинается с тире «\(first)», а строку списка начинает дефис «-»",
        hint: "наберите дефис и пробел: «- \(shown)…»", marked: indent.count..<indent.count + 1)
    }
    if first == "-", rest.first?.isLetter == true || rest.first == "{" || rest.first == "[" {
      return Problem(
        code: .strayCharacter, message: "после дефиса «-» в начале строки списка нужен пробел",
        hint: "напишите «- \(shown)…»", marked: indent.count..<indent.count + 1)
    }
    return nil
  }
}
