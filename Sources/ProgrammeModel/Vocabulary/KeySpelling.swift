/// The differences in the spelling of a key that are forgiven.
package enum KeySpelling {
  /// The key with every «ё» as «е».
  package static func folded(_ key: String) -> String {
    guard key.unicodeScalars.contains(where: { $0 == "ё" || $0 == "Ё" || $0 == "\u{308}" }) else { return key }
    return String(key.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
  }

  /// The name by which one place refers to another, capitals and «ё» made one with small letters and «е».
  package static func foldedReference(_ key: String) -> String { folded(key).lowercased() }
}
