import Diagnostics

/// Refuses files that are not UTF-8 text, saying what they are and how to save them.
enum EncodingCheck {
  /// The finding; nil for a text that may be read on.
  static func finding(in source: SourceFile) -> Diagnostic? {
    let bytes = source.bytes
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return refusal(source, "это документ Word, книга Excel или архив, а не текст YAML или JSON", hint: howToBegin)
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || bytes.starts(with: Array("%PDF".utf8)) {
      return refusal(source, "это документ Word, Excel или PDF, а не текст YAML или JSON", hint: howToBegin)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return refusal(source, "файл сохранён в кодировке UTF-16", hint: howToSave)
    }
    if let zero = bytes.firstIndex(of: 0) {
      return Diagnostic(
        ReadingCode.wrongEncoding.rawValue, .error, "в файле есть нулевой байт (место \(zero + 1)): это не текст",
        hint: howToSave, at: .file(source.name))
    }
    guard let wrong = firstInvalidOffset(in: bytes) else { return nil }
    return invalid(source, at: wrong)
  }

  private static let howToBegin =
    "данные пишут в файле .yaml простым текстом, например в Блокноте; образец делает команда «prikaz new»"

  private static let howToSave =
    "в Блокноте: «Файл» → «Сохранить как», внизу «Кодировка: UTF-8»; в других редакторах — «сохранить в UTF-8»"

  private static func refusal(_ source: SourceFile, _ message: String, hint: String?) -> Diagnostic {
    Diagnostic(ReadingCode.wrongEncoding.rawValue, .error, message, hint: hint, at: .file(source.name))
  }

  /// A place in a file whose bytes cannot be shown as they are: its line is read as Windows-1251, the usual culprit.
  private static func invalid(_ source: SourceFile, at offset: Int) -> Diagnostic {
    let bytes = source.bytes
    let before = bytes[..<offset]
    let lineStart = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    // Russian letters that are right before the place mean that the file is UTF-8 and only damaged here.
    let isDamaged = before.contains { $0 >= 0x80 }
    let content = bytes[lineStart..<lineEnd]
    let shown = isDamaged ? String(decoding: content, as: UTF8.self) : String(content.map(Windows1251.character))
    let column = isDamaged ? String(decoding: bytes[lineStart..<offset], as: UTF8.self).count : offset - lineStart
    return Diagnostic(
      ReadingCode.wrongEncoding.rawValue, .error,
      isDamaged ? "файл повреждён: здесь не UTF-8" : "файл сохранён не в UTF-8, похоже на Windows-1251 (ANSI)",
      hint: isDamaged ? "наберите это место заново и сохраните файл в UTF-8" : howToSave,
      at: .text(
        TextLocation(
          file: source.name, line: line, column: column + 1, sourceLine: content.count <= 4096 ? shown : nil)))
  }

  /// The first byte that cannot stand in UTF-8, by the table of well-formed sequences (Unicode, table 3-7).
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      let length =
        switch lead {
        case 0...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      guard length > 0, offset + length <= bytes.count,
        String(validating: bytes[offset..<offset + length], as: UTF8.self) != nil
      else { return offset }
      offset += length
    }
    return nil
  }
}
