import Synchronization

/// What lately came of texts: the documents of a set, and the sets of a batch, say most things in the same words.
///
/// `Context` is what the result depends on besides the text.
final class KnownTexts<Context: Hashable & Sendable, Result: Sendable>: Sendable {
  private struct Key: Hashable {
    let text: ExactText
    let context: Context
  }

  /// The longest text in bytes that is worth remembering: longer ones are rarely said twice.
  private let longest: Int
  /// When there are more all are forgotten, so that the room stays below a few megabytes whatever is printed.
  private let most: Int

  private let known = Mutex<[Key: Result]>([:])

  /// None known yet, of texts up to a length in bytes.
  init(longest: Int = 1_024, most: Int = 4_096) { (self.longest, self.most) = (longest, most) }

  /// What comes of a text in a context, made when it is not known.
  func result(of text: String, in context: Context, _ make: (String) -> Result) -> Result {
    guard text.utf8.count <= longest else { return make(text) }
    let key = Key(text: ExactText(text), context: context)
    if let result = known.withLock({ $0[key] }) { return result }
    let result = make(text)
    known.withLock { known in
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = result
    }
    return result
  }
}

/// The context of what depends on the text alone.
struct Anywhere: Hashable, Sendable {}

extension KnownTexts where Context == Anywhere {
  /// What comes of a text, made when it is not known.
  func result(of text: String, _ make: (String) -> Result) -> Result { result(of: text, in: Anywhere(), make) }
}
