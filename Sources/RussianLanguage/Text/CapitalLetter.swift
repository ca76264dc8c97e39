extension StringProtocol {
  /// The text with a capital first letter.
  package var withCapital: String {
    if WordShape.isCapital(unicodeScalars.first) { return String(self) }
    return prefix(1).uppercased() + dropFirst()
  }

  /// The text with a small first letter, unless its first word is an abbreviation.
  package var withoutCapital: String {
    if WordShape.isSmall(unicodeScalars.first) { return String(self) }
    let second = dropFirst().first
    if second?.isUppercase == true || second == "." { return String(self) }
    return prefix(1).lowercased() + dropFirst()
  }
}
