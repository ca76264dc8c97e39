/// Turns libyaml's character counts into byte offsets.
///
/// It goes along with the parser, whose next place is a little further on or back: no table is needed, which for a file of
/// 64 MiB would take half a gigabyte.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The place that was asked for last.
  private var last = (character: 0, byte: 0)

  /// The offsets in a valid UTF-8 text, which must outlive them.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The offset of the n-th character from 0; the text's length behind its last character.
  mutating func byte(at character: Int) -> Int {
    while last.character < character, last.byte < bytes.count {
      repeat { last.byte += 1 } while last.byte < bytes.count && bytes[last.byte] & 0xC0 == 0x80
      last.character += 1
    }
    while last.character > character, last.byte > 0 {
      repeat { last.byte -= 1 } while last.byte > 0 && bytes[last.byte] & 0xC0 == 0x80
      last.character -= 1
    }
    return last.byte
  }
}
