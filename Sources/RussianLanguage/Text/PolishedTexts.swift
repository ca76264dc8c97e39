import Synchronization

/// Texts that were polished lately: the documents of a set, and the sets of a batch, say most things in the same words.
final class PolishedTexts: Sendable {
  /// A text told apart by its bytes: quicker than by its characters, and two spellings of «й» are polished each.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
        for byte in text.utf8 { hasher.combine(byte) }
      }
    }
  }

  /// Longer texts are rarely said twice.
  private static let longest = 1_024
  /// When there are more all are forgotten, so that the room stays below a few megabytes whatever is printed.
  private static let most = 4_096

  private let known = Mutex<[Key: String]>([:])

  /// The polished text, made by `polish` when it is not known.
  func text(_ text: String, _ polish: (String) -> String) -> String {
    guard text.utf8.count <= Self.longest else { return polish(text) }
    let key = Key(text: text)
    if let polished = known.withLock({ $0[key] }) { return polished }
    let polished = polish(text)
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[key] = polished
    }
    return polished
  }
}
