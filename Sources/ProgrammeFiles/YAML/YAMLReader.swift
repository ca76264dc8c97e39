import Diagnostics

/// Reads YAML and JSON into nodes with places; every scalar stays text, since only a schema knows what it means.
package enum YAMLReader {
  /// 64 MiB.
  static let largestSize = 64 << 20

  /// Reads one file. Syntax errors leave no root: after one of them the rest of a YAML text means nothing.
  package static func read(_ source: SourceFile) -> YAMLReading {
    if source.bytes.count > largestSize {
      let megabytes = source.bytes.count >> 20
      return refused(
        source,
        Diagnostic(
          ReadingCode.limit.rawValue, .error, "файл слишком велик: \(megabytes) МБ, а читается не больше 64 МБ",
          at: .file(source.name)))
    }
    if source.bytes.allSatisfy(isBlank) { return refused(source, empty(source)) }
    if let finding = EncodingCheck.finding(in: source) { return refused(source, finding) }
    return parsed(source)
  }

  private static func parsed(_ source: SourceFile) -> YAMLReading {
    let text = SourceText(source)
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let escapes = isJSON(source) ? SurrogateEscapes(source.bytes, from: start) : nil
    let bytes = escapes?.bytes ?? Array(source.bytes[start...])
    var diagnostics = (escapes?.loneHalves ?? []).map { range in
      Diagnostic(
        ReadingCode.forbiddenCharacter.rawValue, .error, "половина знака «\(text.string(range))» без второй половины",
        hint: "запишите сам знак вместо кода", at: .text(text.location(of: range)))
    }
    let (root, findings) = bytes.withUnsafeBufferPointer { buffer in
      var composer = YAMLComposer(buffer, text: text) { escapes?.original($0) ?? $0 + start }
      let root = composer.compose()
      return (root, composer.diagnostics)
    }
    diagnostics += findings
    if root == nil, diagnostics.isEmpty { diagnostics.append(empty(source)) }
    return YAMLReading(text: text, root: root, diagnostics: diagnostics)
  }

  /// By the name, or by the first sign of a text that is one bracketed value.
  private static func isJSON(_ source: SourceFile) -> Bool {
    let first = source.bytes.first { !isBlank($0) && $0 < 0x80 }
    return source.name.lowercased().hasSuffix(".json") || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xEF || byte == 0xBB || byte == 0xBF
  }

  private static func refused(_ source: SourceFile, _ diagnostic: Diagnostic) -> YAMLReading {
    // The text of a refused file is never shown from here, and its bytes need not be kept.
    YAMLReading(
      text: SourceText(SourceFile(name: source.name, bytes: [])), root: nil, diagnostics: [diagnostic])
  }

  private static func empty(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      ReadingCode.emptyFile.rawValue, .error, "в файле нет данных",
      hint: "удалите файл или заполните его; образец делает команда «prikaz new»", at: .file(source.name))
  }
}
