/// One entry of a zip as it lies there: named, compressed, with its size and checksum.
package struct ZipEntry: Sendable, Hashable {
  /// How an entry's bytes are kept; packages know no other ways.
  package enum Method: UInt16, Sendable, Hashable {
    /// As they are.
    case stored = 0
    /// A raw deflate stream.
    case deflated = 8
  }

  /// The path inside the zip, without a leading slash.
  package let name: String
  /// How `data` is kept.
  package let method: Method
  /// The uncompressed size in bytes.
  package let size: Int
  /// The CRC-32 of the uncompressed bytes.
  package let checksum: UInt32
  /// The bytes as they lie in the zip.
  package let data: [UInt8]

  /// An entry whose figures are known already.
  package init(name: String, method: Method, size: Int, checksum: UInt32, data: [UInt8]) {
    self.name = name
    self.method = method
    self.size = size
    self.checksum = checksum
    self.data = data
  }

  /// An entry compressed now; kept as it is when compression does not shorten it.
  package init(name: String, bytes: [UInt8], compressor: Deflate.Compressor?) {
    self.name = name
    size = bytes.count
    checksum = Deflate.checksum(bytes)
    if let compressed = compressor?.compress(bytes) {
      method = .deflated
      data = compressed
    } else {
      method = .stored
      data = bytes
    }
  }

  /// The uncompressed bytes; nil when the entry is damaged or does not hold what it declares.
  package func uncompressed() -> [UInt8]? {
    let bytes: [UInt8]?
    switch method {
    case .stored: bytes = data.count == size ? data : nil
    case .deflated: bytes = Deflate.inflate(data, size: size)
    }
    guard let bytes, Deflate.checksum(bytes) == checksum else { return nil }
    return bytes
  }
}
