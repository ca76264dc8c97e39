import CQrencode
import OfficeOpenXML

/// A QR code as a picture (ГОСТ Р 7.0.97-2025, requisite 31).
package enum QRCode {
  /// The longest text in bytes of UTF-8: a code of more cells is too fine for a printed 22 millimetres.
  package static let longest = 400
  private static let quietZone = 4
  private static let cellPixels = 8

  /// The code as a PNG of black and white cells with its quiet zone; nil for an empty text and for one that is too long.
  ///
  /// Errors are corrected at level M: 15 % of a code may be creased or stamped over.
  package static func png(of text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= longest,
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { return nil }
    defer { QRcode_free(code) }
    let cells = Int(code.pointee.width)
    guard let data = code.pointee.data else { return nil }
    let size = (cells + 2 * quietZone) * cellPixels
    return BlackAndWhitePNG.png(width: size, height: size) { x, y in
      let column = x / cellPixels - quietZone
      let row = y / cellPixels - quietZone
      guard (0..<cells).contains(column), (0..<cells).contains(row) else { return false }
      return data[row * cells + column] & 1 == 1
    }
  }
}
