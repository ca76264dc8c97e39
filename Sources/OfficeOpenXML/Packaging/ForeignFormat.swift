/// What a file that is no Word document is, told by its first bytes: people send what they have.
package enum ForeignFormat: Hashable, Sendable {
  /// A text of LibreOffice's own format.
  case openDocument
  case pdf
  /// A photograph or a scan.
  case picture
  case rtf

  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x49, 0x49, 0x2A, 0x00],
    [0x4D, 0x4D, 0x00, 0x2A],
  ]

  /// The format; nil for anything else.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else if bytes.starts(with: #"{\rtf"#.utf8) {
      self = .rtf
    } else if Self.pictures.contains(where: { bytes.starts(with: $0) })
      // HEIC of a telephone, WebP of a messenger.
      || bytes.dropFirst(4).starts(with: "ftyp".utf8) || bytes.dropFirst(8).starts(with: "WEBP".utf8)
    {
      self = .picture
    } else if bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument".utf8) {
      // The first entry of such a zip is stored and says what it is.
      self = .openDocument
    } else {
      return nil
    }
  }

  /// What to say of it, and how to come to a Word document.
  var words: (message: String, hint: String) {
    switch self {
    case .openDocument:
      (
        "это документ OpenDocument (.odt), а не Word",
        "откройте его в LibreOffice и сохраните как «Word 2007–365 (.docx)»"
      )
    case .pdf: ("это PDF, а не документ Word (.docx)", "нужен сам документ Word, из которого сделан PDF")
    case .picture: ("это снимок или рисунок, а не документ Word (.docx)", "нужен сам файл .docx, а не его снимок")
    case .rtf:
      ("это документ RTF, а не Word (.docx)", "откройте его в Word или LibreOffice и сохраните как «Документ Word (.docx)»")
    }
  }
}
