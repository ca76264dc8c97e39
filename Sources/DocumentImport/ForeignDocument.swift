import Diagnostics

/// Tells files that are no Word document of today apart by their first bytes, so that a clerk learns what to do.
package enum ForeignDocument {
  /// What is wrong with a file; nil for one that may be a Word document.
  package static func finding(_ bytes: [UInt8], file: String) -> Diagnostic? {
    func finding(_ message: String, _ hint: String) -> Diagnostic {
      Diagnostic("OUT-82", .error, message, hint: hint, at: .file(file))
    }
    if bytes.isEmpty { return finding("файл пуст", "возьмите другую копию документа") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return holds("EncryptedPackage", bytes)
        ? finding(
          "документ закрыт паролем", "откройте его в Word с паролем и снимите пароль: «Файл», «Защита документа»")
        : finding("это документ старого вида (.doc)", "откройте его в Word и сохраните как .docx")
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

  /// True when the directory of an old container names an entry, in two bytes a letter.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    let wanted = name.utf8.flatMap { letter -> [UInt8] in [letter, 0] }
    return bytes.indices.contains { start in
      bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
    }
  }
}
