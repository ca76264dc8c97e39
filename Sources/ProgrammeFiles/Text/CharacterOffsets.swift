/// Turns libyaml's character counts into byte offsets.
///
/// It goes along with the parser, whose next place is mostly a little further on. A file of 64 MiB would need a table of half
/// a gigabyte, so for places far ahead or behind every 128th character only is remembered.
struct CharacterOffsets {
  private static let stride = 128
  private let bytes: UnsafeBufferPointer<UInt8>
  private let checkpoints: [Int]
  /// The place that was asked for last.
  private var last = (character: 0, byte: 0)

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
  mutating func byte(at character: Int) -> Int {
    if character < last.character || character - last.character > Self.stride {
      let block = character / Self.stride
      guard block < checkpoints.count else { return bytes.count }
      last = (block * Self.stride, checkpoints[block])
    }
    while last.character < character, last.byte < bytes.count {
      repeat { last.byte += 1 } while last.byte < bytes.count && bytes[last.byte] & 0xC0 == 0x80
      last.character += 1
    }
    return last.byte
  }
}
