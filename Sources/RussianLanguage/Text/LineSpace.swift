/// A space in the bytes of a line.
struct LineSpace {
  /// How many bytes it takes.
  let length: Int
  /// True for a non-breaking space, which somebody set by hand.
  let binds: Bool

  /// The space that begins at an index, nil where none does. All that Unicode calls white space is one.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0x20, _, _), (0x09...0x0D, _, _): self.init(1)
    case (0xC2, 0x85, _): self.init(2)
    case (0xC2, 0xA0, _): self.init(2, binds: true)
    case (0xE2, 0x80, 0xAF): self.init(3, binds: true)
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      self.init(3)
    default: return nil
    }
  }

  private init(_ length: Int, binds: Bool = false) { (self.length, self.binds) = (length, binds) }
}
