import OfficeOpenXML

/// A PNG of one bit a pixel (ISO/IEC 15948).
enum BlackAndWhitePNG {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The file's bytes; nil when there is no memory to compress them.
  static func png(width: Int, height: Int, isBlack: (_ x: Int, _ y: Int) -> Bool) -> [UInt8]? {
    var rows: [UInt8] = []
    for y in 0..<height {
      // Each row begins with its filter: none.
      rows.append(0)
      for start in stride(from: 0, to: width, by: 8) {
        rows.append(
          (0..<8).reduce(into: UInt8(0)) { byte, bit in
            let isWhite = start + bit < width && !isBlack(start + bit, y)
            byte = byte << 1 | (isWhite ? 1 : 0)
          })
      }
    }
    guard let data = Deflate.zlib(rows) else { return nil }
    // Bit depth 1, grey, the only compression and filter methods there are, no interlacing.
    let header = four(width) + four(height) + [1, 0, 0, 0, 0]
    return signature + chunk("IHDR", header) + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return four(data.count) + body + four(Int(Deflate.checksum(body)))
  }

  private static func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 0xFF) } }
}
