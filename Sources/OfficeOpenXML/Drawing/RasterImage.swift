/// A picture given by data: its bytes, its kind and its size in pixels, read from its own header.
package struct RasterImage: Sendable {
  /// The file as it is.
  package let bytes: [UInt8]
  /// `image/png`, `image/jpeg` or `image/gif`.
  package let mediaType: String
  /// What a part's name ends with.
  package let fileExtension: String
  /// The size in pixels, above zero.
  package let width: Int
  package let height: Int

  /// The media type of a PNG or JPEG, told by the bytes alone; nil for anything else and for a file that was cut short.
  package static func mediaType(of bytes: [UInt8]) -> String? {
    if pngSize(bytes) != nil { return bytes.suffix(8).starts(with: Array("IEND".utf8)) ? "image/png" : nil }
    guard jpegSize(bytes) != nil, let end = bytes.lastIndex(where: { $0 != 0 }), end > 0 else { return nil }
    return bytes[end - 1] == 0xFF && bytes[end] == 0xD9 ? "image/jpeg" : nil
  }

  /// Reads the header; nil for what is no PNG, JPEG or GIF, or is not what its media type says.
  package init?(_ bytes: [UInt8], mediaType: String) {
    let size: (Int, Int)?
    switch mediaType {
    case "image/png":
      fileExtension = "png"
      size = Self.pngSize(bytes)
    case "image/jpeg":
      fileExtension = "jpeg"
      size = Self.jpegSize(bytes)
    case "image/gif":
      fileExtension = "gif"
      let isGIF = bytes.count > 10 && bytes.starts(with: Array("GIF8".utf8))
      size = isGIF ? (Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8) : nil
    default: return nil
    }
    guard let size, size.0 > 0, size.1 > 0 else { return nil }
    (width, height) = size
    self.bytes = bytes
    self.mediaType = mediaType
  }

  /// The largest size of the picture's own proportions that fits into a frame; the frame's where it has none.
  package func fitted(into frame: (width: Int, height: Int)) -> (width: Int, height: Int) {
    guard frame.width > 0, frame.height > 0 else { return frame }
    return width * frame.height > height * frame.width
      ? (frame.width, max(1, frame.width * height / width)) : (max(1, frame.height * width / height), frame.height)
  }

  private static func number(_ bytes: [UInt8], _ position: Int, _ length: Int) -> Int {
    bytes[position..<position + length].reduce(0) { $0 << 8 | Int($1) }
  }

  /// PNG: the IHDR chunk comes first.
  private static func pngSize(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 32, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    return (number(bytes, 16, 4), number(bytes, 20, 4))
  }

  /// JPEG: the first frame header (SOF0 to SOF15 without DHT, JPG and DAC) holds height and width.
  private static func jpegSize(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 9 < bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (number(bytes, position + 7, 2), number(bytes, position + 5, 2))
      }
      position += marker == 0xFF ? 1 : 2 + max(2, number(bytes, position + 2, 2))
    }
    return nil
  }
}
