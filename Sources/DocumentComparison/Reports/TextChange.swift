import Diagnostics

/// One difference as people and programs are told of it: where, what stood there, what stands there now.
package struct TextChange: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, Hashable, Sendable {
    case changed = "изменено"
    case deleted = "удалено"
    case inserted = "добавлено"
  }

  /// Words that both texts have, or one of them.
  package enum Words: Hashable, Sendable {
    case kept(String)
    case deleted(String)
    case inserted(String)
  }

  /// What happened.
  package let kind: Kind
  /// Where, for people: «текст, абзац 12», «программа.период».
  package let place: String
  /// The place in the old file; nil for what was inserted, and for documents.
  package var oldLocation: Location?
  /// The place in the new file; nil for what was deleted, and for documents.
  package var newLocation: Location?
  /// The words in order.
  package let words: [Words]

  init(_ kind: Kind, at place: String, _ words: [Words]) {
    self.kind = kind
    self.place = place
    self.words = words
  }

  /// The old text.
  package var before: String { words.map { if case .inserted = $0 { "" } else { $0.text } }.joined() }
  /// The new text.
  package var after: String { words.map { if case .deleted = $0 { "" } else { $0.text } }.joined() }

  /// The words of two texts.
  static func words(_ old: String, _ new: String) -> [Words] {
    let (before, after) = (Array(old), Array(new))
    return words(WordComparison.segments(before, after), before, after)
  }

  static func words(_ segments: [WordComparison.Segment], _ old: [Character], _ new: [Character]) -> [Words] {
    segments.map { segment in
      switch segment {
      case .kept(let range): .kept(String(old[range]))
      case .deleted(let range): .deleted(String(old[range]))
      case .inserted(let range): .inserted(String(new[range]))
      }
    }
  }
}

extension TextChange.Words {
  /// The words themselves.
  package var text: String {
    switch self {
    case .kept(let text), .deleted(let text), .inserted(let text): text
    }
  }
}
