extension String {
  /// The text in small letters, as `lowercased()` gives it; quicker where it is made of usual signs.
  package var inSmallLetters: String {
    var copy = self
    let small = copy.withUTF8 { bytes -> String? in
      guard UsualSigns.make(up: bytes) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { Self.copySmall(bytes, to: $0) }
    }
    return small ?? lowercased()
  }

  private static func copySmall(
    _ bytes: UnsafeBufferPointer<UInt8>, to small: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0xD0 else {
        small[index] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        index += 1
        continue
      }
      let tail = bytes[index + 1]
      (small[index], small[index + 1]) =
        switch tail {
        case 0x80...0x8F: (0xD1, tail + 0x10)
        case 0x90...0x9F: (0xD0, tail + 0x20)
        case 0xA0...0xAF: (0xD1, tail - 0x20)
        default: (0xD0, tail)
        }
      index += 2
    }
    return bytes.count
  }
}

extension Substring {
  /// The text in small letters, as `lowercased()` gives it.
  package var inSmallLetters: String { String(self).inSmallLetters }
}
