import RussianLanguage

/// A word, or a piece of one, that words of a text are held against: `школа`, `школ*`, `*ция`, `*школ*`.
struct WordForm: Sendable {
  /// Which piece of a word the letters are.
  private enum Piece: Sendable {
    case whole, beginning, end, middle
  }

  private let piece: Piece
  /// The letters, small, with «ё» as «е».
  let text: String
  /// The same as a number.
  let code: WordCode
  /// Ones where a word's code has to be this one's.
  let mask: UInt128

  private init(_ text: String, _ piece: Piece) {
    self.piece = piece
    self.text = text
    code = WordCode(text.unicodeScalars)
    mask = piece == .whole ? .max : code.mask
  }

  /// Reads a form; an asterisk stands for any letters.
  init(_ pattern: some StringProtocol) {
    let piece: Piece =
      switch (pattern.hasPrefix("*"), pattern.hasSuffix("*")) {
      case (true, true): .middle
      case (true, false): .end
      case (false, true): .beginning
      case (false, false): .whole
      }
    self.init(String(pattern.filter { $0 != "*" }), piece)
  }

  /// The form of words that begin so.
  static func beginning(_ text: String) -> WordForm { WordForm(text, .beginning) }

  /// The form of words that end so.
  static func end(_ text: String) -> WordForm { WordForm(text, .end) }

  /// The form of one word.
  static func whole(_ text: String) -> WordForm { WordForm(text, .whole) }

  /// True when words of the form stand side by side in alphabetical order.
  var isSorted: Bool { piece == .whole || piece == .beginning }

  /// True when a word has the form.
  func holds(_ word: TextWord) -> Bool { holds(word.letters) }

  /// True when folded letters have the form; in place, since a form that is handed over would be copied with its text.
  @inline(__always)
  func holds(_ word: FoldedLetters) -> Bool {
    let own = word.code
    switch piece {
    case .whole: return own.bits == code.bits && own.count == code.count && (code.isExact || holdsByText(word))
    case .beginning: return own.bits & mask == code.bits && (code.isExact || holdsByText(word))
    case .end:
      guard own.isExact, code.isExact else { return holdsByText(word) }
      return own.count >= code.count && own.holds(code, at: own.count - code.count)
    case .middle:
      guard own.isExact, code.isExact else { return holdsByText(word) }
      return own.count >= code.count && (0...own.count - code.count).contains { own.holds(code, at: $0) }
    }
  }

  /// The same where the codes do not tell.
  private func holdsByText(_ word: FoldedLetters) -> Bool {
    let own = word.text
    return switch piece {
    case .whole: own.utf8.elementsEqual(text.utf8)
    case .beginning: own.begins(withBytesOf: text)
    case .end: own.ends(withBytesOf: text)
    case .middle: own.hasBytes(of: text)
    }
  }
}
