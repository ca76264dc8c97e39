import Diagnostics
import RussianLanguage

extension SourceMap {
  /// The text of a record or a list that printed words came from; the record's own path when none of its texts is akin to
  /// them.
  ///
  /// A sentence is made of several values and bears the record's path: «Методисту … провести семинар до 1 мая». The text
  /// that holds the words, or the longest one that stands in them, is the line that has to be mended.
  package func path(of words: String, below path: FieldPath) -> FieldPath {
    guard let node = node(at: path) else { return path }
    let wanted = Self.folded(words)
    guard wanted.unicodeScalars.count >= Self.shortest else { return path }
    var best: (path: FieldPath, length: Int)?
    var open = [(node: node, path: path)]
    var looked = 0
    while let next = open.popLast(), looked < Self.mostLooked {
      looked += 1
      switch next.node.content {
      case .mapping(let entries): open += entries.reversed().map { ($0.value, next.path.key($0.key)) }
      case .sequence(let items):
        open += items.enumerated().reversed().map { ($0.element, next.path.index($0.offset)) }
      case .scalar(let text, _):
        let own = Self.folded(text)
        guard own.unicodeScalars.count >= Self.shortest else { continue }
        let shared = own.hasBytes(of: wanted) ? wanted : wanted.hasBytes(of: own) ? own : ""
        let length = shared.unicodeScalars.count
        if length > best?.length ?? 0 { best = (next.path, length) }
      }
    }
    return best?.path ?? path
  }

  /// Shorter texts stand in others by chance.
  private static let shortest = 4
  /// Records are small; whoever has a larger list below one path is helped by no single line of it.
  private static let mostLooked = 500

  /// The text as words are compared: small letters and figures, everything else one blank.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isApart = false
    for scalar in text.inSmallLetters.unicodeScalars {
      if isPartOfWord(scalar) {
        if isApart, !result.isEmpty { result.append(" ") }
        isApart = false
        result.append(scalar == "ё" ? "е" : scalar)
      } else {
        isApart = true
      }
    }
    return String(result)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "а"..."я", "ё", "a"..."z", "0"..."9": true
    case "\u{0}"..."\u{7F}", "«", "»", "–", "—", "№", "\u{A0}": false
    default: Character(scalar).isLetter || Character(scalar).isNumber
    }
  }
}
