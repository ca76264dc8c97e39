extension String {
  /// The text of some characters, written in one go.
  package init(scalars: some Collection<Unicode.Scalar>) {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for scalar in scalars {
        switch scalar.value {
        case 0..<0x80:
          bytes[end] = UInt8(scalar.value)
          end += 1
        case 0x80..<0x800:
          bytes[end] = 0xC0 | UInt8(scalar.value >> 6)
          bytes[end + 1] = 0x80 | UInt8(scalar.value & 0x3F)
          end += 2
        default:
          for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes[end] = byte
            end += 1
          }
        }
      }
      return end
    }
  }
}
