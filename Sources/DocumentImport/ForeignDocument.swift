import Diagnostics

/// Tells files of other programs apart by their first bytes, so that a clerk learns what to do; empty, old and locked
/// documents of Word's own are told apart where packages are read.
package enum ForeignDocument {
  /// What is wrong with a file; nil for one that may be a Word document.
  package static func finding(_ bytes: [UInt8], file: String) -> Diagnostic? {
    func finding(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic("OUT-82", .error, message, hint: hint, at: .file(file))
    }
    if bytes.starts(with: Array("%PDF".utf8)) {
      return finding("это файл PDF", "нужен документ Word: откройте PDF в Word и сохраните как .docx")
    }
    if bytes.starts(with: Array("{\\rtf".utf8)) {
      return finding("это документ RTF", "откройте его в Word и сохраните как .docx")
    }
    if bytes.starts(with: [0x50, 0x4B]), isOpenDocument(bytes) {
      return finding("это документ OpenDocument (.odt)", "откройте его в LibreOffice и сохраните как .docx")
    }
    if [[0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47]].contains(where: { bytes.starts(with: $0) }) {
      return finding("это рисунок", "распознайте его программой распознавания текста и сохраните как .docx")
    }
    return nil
  }

  /// OpenDocument keeps its type, uncompressed, in the first entry.
  private static func isOpenDocument(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(120), as: UTF8.self)
    return head.contains("mimetypeapplication/vnd.oasis.opendocument")
  }
}
