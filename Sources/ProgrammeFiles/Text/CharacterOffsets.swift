/// Turns libyaml's character counts into byte offsets.
///
/// A file of 64 MiB would need a table of half a gigabyte, so every 128th character only is remembered.
struct CharacterOffsets {
  private static let stride = 128
  private let bytes: UnsafeBufferPointer<UInt8>
  private let checkpoints: [Int]

  /// The table of a valid UTF-8 text, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var checkpoints: [Int] = []
    var count = 0
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
      if count.isMultiple(of: Self.stride) { checkpoints.append(offset) }
      count += 1
    }
    self.bytes = bytes
    self.checkpoints = checkpoints
  }

  /// The offset of the n-th character from 0; the text's length behind its last character.
  func byte(at character: Int) -> Int {
    let block = character / Self.stride
    guard block < checkpoints.count else { return bytes.count }
    var offset = checkpoints[block]
    for _ in 0..<character % Self.stride {
      guard offset < bytes.count else { return bytes.count }
      repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
    }
    return offset
  }
}
