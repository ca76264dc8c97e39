/// What a word of a line is at a glance: most of any text is plain words and figures, and looking at each of them by every rule
/// of typesetting would cost more than all else that a document needs.
enum WordLook {
  /// Russian letters alone, with a comma after them or without: no rule touches it.
  ///
  /// The shortened words `г`, `гг` and `пгт` are not plain: they bind to their neighbours without a full stop, too.
  case plain
  /// ASCII figures alone, with a comma after them or without: it may be bound to a neighbour.
  case figures
  /// All else.
  case other

  /// Looks at a word.
  init(_ word: Substring) {
    var word = word
    self = word.withUTF8 { WordLook($0) }
  }

  /// Looks at the bytes of a word.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    let count = word.last == UInt8(ascii: ",") ? word.count - 1 : word.count
    guard count > 0 else {
      self = .other
      return
    }
    if word[0] < 0x80 {
      self = word[..<count].allSatisfy { (0x30...0x39).contains($0) } ? .figures : .other
    } else {
      self = Self.isPlain(word, count) ? .plain : .other
    }
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ count: Int) -> Bool {
    guard count % 2 == 0 else { return false }
    var index = 0
    while index < count {
      // Two bytes a letter: U+0400 to U+047F have these leads.
      guard bytes[index] == 0xD0 || bytes[index] == 0xD1, bytes[index + 1] & 0xC0 == 0x80 else { return false }
      index += 2
    }
    return count > 6 || !shortened.contains { $0.elementsEqual(bytes[..<count]) }
  }

  private static let shortened = ["г", "гг", "пгт"].map { Array($0.utf8) }
}
