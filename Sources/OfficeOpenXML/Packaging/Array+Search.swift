extension Array where Element == UInt8 {
  /// True when the bytes hold these bytes one after another.
  package func holds(_ mark: [UInt8]) -> Bool {
    guard let first = mark.first, count >= mark.count else { return false }
    return withUnsafeBufferPointer { bytes in
      (0...bytes.count - mark.count).contains { place in
        bytes[place] == first && mark.indices.allSatisfy { bytes[place + $0] == mark[$0] }
      }
    }
  }
}
