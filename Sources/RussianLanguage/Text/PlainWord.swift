/// Words that no rule of typesetting touches, known at a glance: most of any text is such, and looking at each of them
/// by every rule would cost more than all else that a document needs.
enum PlainWord {
  /// True for a word of Russian letters alone, with a comma after it or without.
  ///
  /// The shortened words `г`, `гг` and `пгт` are not plain: they bind to their neighbours without a full stop, too.
  static func isPlain(_ word: Substring) -> Bool {
    var word = word
    return word.withUTF8 { bytes in
      var count = bytes.count
      if count > 0, bytes[count - 1] == UInt8(ascii: ",") { count -= 1 }
      guard count >= 2, count % 2 == 0 else { return false }
      for index in stride(from: 0, to: count, by: 2) {
        // Two bytes a letter: U+0400 to U+047F have these leads.
        guard bytes[index] == 0xD0 || bytes[index] == 0xD1, bytes[index + 1] & 0xC0 == 0x80 else { return false }
      }
      return count > 6 || !shortened.contains { $0.elementsEqual(bytes[..<count]) }
    }
  }

  private static let shortened = ["г", "гг", "пгт"].map { Array($0.utf8) }
}
