/// A text before and after a change, shown in so many characters that what differs is always to be seen.
struct ChangedWords: Equatable {
  /// The words before.
  let before: String
  /// The words now.
  let after: String

  /// How many characters are shown without leaving any out.
  private static let longest = 160
  /// How many words are shown on either side of what differs.
  private static let context = 8

  /// The two texts; of long ones the words around what differs, «…» for what is left out.
  init(_ before: String, _ after: String) {
    let (old, new) = (Self.words(before), Self.words(after))
    guard max(before.count, after.count) > Self.longest, old != new else {
      self.before = old.joined(separator: " ")
      self.after = new.joined(separator: " ")
      return
    }
    // Years are moved in the text's own words, and then each word has its counterpart.
    if old.count == new.count {
      let changed = old.indices.filter { old[$0] != new[$0] }
      self.before = Self.shown(old, around: changed)
      self.after = Self.shown(new, around: changed)
      return
    }
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    self.before = Self.shown(old, around: Array(start..<max(start + 1, old.count - end)))
    self.after = Self.shown(new, around: Array(start..<max(start + 1, new.count - end)))
  }

  private static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func shown(_ words: [String], around changed: [Int]) -> String {
    var parts: [String] = []
    var isLeftOut = false
    for (index, word) in words.enumerated() {
      if changed.contains(where: { abs($0 - index) <= context }) {
        if isLeftOut { parts.append("…") }
        isLeftOut = false
        parts.append(word)
      } else {
        isLeftOut = true
      }
    }
    if isLeftOut { parts.append("…") }
    return parts.joined(separator: " ")
  }
}
