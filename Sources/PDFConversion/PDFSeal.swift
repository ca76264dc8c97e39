import OfficeOpenXML

/// Our own mark in a PDF: a comment with a checksum before the pointer to its table, by which we know our untouched work
/// again. Comments may stand there in PDF and in PDF/A, and no offset changes. A scan under the same name has none.
package enum PDFSeal {
  private static let mark = Array("%prikaz-".utf8)
  private static let pointer = Array("startxref".utf8)
  /// The pointer stands within so many last bytes.
  private static let tail = 2_048

  /// The bytes with the mark; as they were where no pointer is found.
  static func sealed(_ pdf: [UInt8]) -> [UInt8] {
    guard let place = pointerIndex(in: pdf) else { return pdf }
    return Array(pdf[..<place]) + mark + Array("\(sum(of: pdf))\n".utf8) + pdf[place...]
  }

  /// True when the mark is there and nothing has changed since.
  package static func isUntouched(_ pdf: [UInt8]) -> Bool {
    guard let place = pointerIndex(in: pdf) else { return false }
    let region = pdf[max(0, place - 64)..<place]
    guard let start = region.lastRange(of: mark)?.lowerBound else { return false }
    let written = String(decoding: pdf[(start + mark.count)..<place], as: UTF8.self)
    return written == sum(of: Array(pdf[..<start] + pdf[place...])) + "\n"
  }

  private static func sum(of pdf: [UInt8]) -> String {
    "\(pdf.count)-" + String(Deflate.checksum(pdf), radix: 16)
  }

  private static func pointerIndex(in pdf: [UInt8]) -> Int? {
    pdf[max(0, pdf.count - tail)...].lastRange(of: pointer)?.lowerBound
  }
}

extension ArraySlice<UInt8> {
  /// The last place of some bytes.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    return (startIndex...(endIndex - bytes.count)).reversed().first {
      self[$0..<($0 + bytes.count)].elementsEqual(bytes)
    }
    .map { $0..<($0 + bytes.count) }
  }
}
