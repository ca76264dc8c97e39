/// A value that says there is nothing of the kind: «не требуется», «нет», a dash.
enum SaysThereIsNone {
  private static let sayings: Set<String> = [
    "", "нет", "не требуется", "не требуются", "не нужен", "не нужно", "не заключён", "не заключен", "не заключается",
    "не заключался", "не предусмотрен", "не предусматривается", "отсутствует", "без договора",
  ]

  /// True when the words say so and nothing else.
  static func holds(_ words: String) -> Bool {
    let letters = words.lowercased().map { $0.isLetter ? $0 : " " }
    return sayings.contains(String(letters).split(separator: " ").joined(separator: " "))
  }
}
