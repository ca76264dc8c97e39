import Glibc

/// Texts compared by their bytes: the string library breaks both into characters and puts their marks in order first, which
/// nearly no text needs.
extension StringProtocol {
  /// True when this text begins with the bytes of another.
  package func begins(withBytesOf part: String) -> Bool {
    withBytes(part) { bytes, part in
      bytes.count >= part.count && Self.areEqual(bytes, from: 0, part)
    }
  }

  /// True when this text ends with the bytes of another.
  package func ends(withBytesOf part: String) -> Bool {
    withBytes(part) { bytes, part in
      bytes.count >= part.count && Self.areEqual(bytes, from: bytes.count - part.count, part)
    }
  }

  /// True when the bytes of another text stand in this one.
  package func hasBytes(of part: String) -> Bool {
    withBytes(part) { bytes, part in
      guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
      return (0...bytes.count - part.count).contains { start in
        bytes[start] == first && Self.areEqual(bytes, from: start, part)
      }
    }
  }

  private func withBytes(
    _ part: String, _ compare: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      part.utf8.withContiguousStorageIfAvailable { compare(bytes, $0) }
    }
    if case .some(.some(let answer)) = result { return answer }
    return Array(utf8).withUnsafeBufferPointer { bytes in
      Array(part.utf8).withUnsafeBufferPointer { compare(bytes, $0) }
    }
  }

  private static func areEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let left = bytes.baseAddress, let right = part.baseAddress else { return part.isEmpty }
    return memcmp(left + start, right, part.count) == 0
  }
}
