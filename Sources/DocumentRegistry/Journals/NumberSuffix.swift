/// The letter behind a number («литера»): «338а» was registered between 338 and 339.
package enum NumberSuffix {
  /// True for one or two small Russian letters.
  package static func isValid(_ text: String) -> Bool {
    (1...2).contains(text.count) && text.unicodeScalars.allSatisfy { ("а"..."я").contains($0) || $0 == "ё" }
  }
}
