/// Texts that cells have in common: the same months, names and documents stand in thousands of rows, and are kept once.
///
/// The pool has a fixed number of places, and a newer text takes that of an older one: what never comes again costs
/// nothing but a comparison.
package struct RepeatedTexts: Sendable {
  private var texts: [String]
  private static let count = 4096

  /// An empty pool.
  package init() { texts = Array(repeating: "", count: Self.count) }

  /// The text, an earlier one where it says the same.
  package mutating func text(_ text: String) -> String {
    var text = text
    let place = text.withUTF8 { Self.place($0) }
    let isKnown = text.withUTF8 { Self.equal($0, &texts[place]) }
    if isKnown { return texts[place] }
    keep(text, at: place)
    return text
  }

  /// The text of bytes as they stand in a sheet's markup.
  mutating func text(ofMarkup bytes: [UInt8]) -> String {
    let place = bytes.withUnsafeBufferPointer { Self.place($0) }
    let isKnown = bytes.withUnsafeBufferPointer { Self.equal($0, &texts[place]) }
    if isKnown { return texts[place] }
    let text = CellText.decoded(bytes)
    // What the markup writes with an escape is another text than its bytes.
    if text.utf8.count == bytes.count { keep(text, at: place) }
    return text
  }

  private mutating func keep(_ text: String, at place: Int) {
    // A short text stands in the string itself and is never shared.
    if text.utf8.count > 15 { texts[place] = text }
  }

  /// FNV-1a: equal texts must meet in the same place, in every run.
  private static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash >> 16 ^ hash) & (count - 1)
  }

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ text: inout String) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    return text.withUTF8 { own in zip(own, bytes).allSatisfy { $0 == $1 } }
  }
}
