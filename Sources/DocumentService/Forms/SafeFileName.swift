/// The name of a visitor's file as we dare to use it on disk: still recognised by the visitor, never a path, an option
/// or a hidden file.
enum SafeFileName {
  /// The most bytes of a name: file systems take 255, and something may still be put before or behind it.
  private static let limit = 180

  /// The last part of a path with nothing but letters, digits, spaces and the marks of ordinary names; a safe name
  /// comes out as it is.
  static func name(for shown: String) -> String {
    let last = shown.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    var safe = String(last.unicodeScalars.map { isHarmless($0) ? Character($0) : "_" })
    while let first = safe.first, first == "-" || first == "." || first == " " { safe.removeFirst() }
    while let last = safe.last, last == "." || last == " " { safe.removeLast() }
    guard !safe.isEmpty else { return "файл" }
    guard safe.utf8.count > limit else { return safe }
    // The ending tells what the file is, so the beginning is what is cut.
    let ending = safe.lastIndex(of: ".").map { String(safe[$0...]) } ?? ""
    let kept = ending.utf8.count <= 12 ? ending : ""
    var stem = String(safe.dropLast(kept.count))
    while stem.utf8.count + kept.utf8.count > limit { stem.removeLast() }
    while let last = stem.last, last == "." || last == " " { stem.removeLast() }
    return stem + kept
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark:
      true
    default: " -_.,()№«»+–—".unicodeScalars.contains(scalar)
    }
  }
}
