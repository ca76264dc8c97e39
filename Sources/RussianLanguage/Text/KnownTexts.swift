import Synchronization

/// What lately came of texts: the documents of a set, and the sets of a batch, say most things in the same words.
final class KnownTexts<Result: Sendable>: Sendable {
  /// A text told apart by its bytes: quicker than by its characters, and two spellings of «й» are two texts.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
        for byte in text.utf8 { hasher.combine(byte) }
      }
    }
  }

  /// The longest text in bytes that is worth remembering: longer ones are rarely said twice.
  private let longest: Int
  /// When there are more all are forgotten, so that the room stays below a few megabytes whatever is printed.
  private let most: Int

  private let known = Mutex<[Key: Result]>([:])

  /// None known yet, of texts up to a length in bytes.
  init(longest: Int = 1_024, most: Int = 4_096) { (self.longest, self.most) = (longest, most) }

  /// What comes of a text, made when it is not known.
  func result(of text: String, _ make: (String) -> Result) -> Result {
    guard text.utf8.count <= longest else { return make(text) }
    let key = Key(text: text)
    if let result = known.withLock({ $0[key] }) { return result }
    let result = make(text)
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = result
    }
    return result
  }
}
