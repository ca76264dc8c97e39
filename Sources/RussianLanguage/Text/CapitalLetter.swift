extension StringProtocol {
  /// The text with a capital first letter.
  package var withCapital: String {
    guard let first = unicodeScalars.first, !WordShape.isCapital(first) else { return String(self) }
    guard WordShape.isSmall(first), !isSecondCombining else { return prefix(1).uppercased() + dropFirst() }
    return first.properties.uppercaseMapping + afterFirst
  }

  /// The text with a small first letter, unless its first word is an abbreviation.
  package var withoutCapital: String {
    guard let first = unicodeScalars.first, !WordShape.isSmall(first) else { return String(self) }
    if WordShape.isCapital(first), WordShape.isSmall(unicodeScalars.dropFirst().first) {
      return first.properties.lowercaseMapping + afterFirst
    }
    let second = dropFirst().first
    if second?.isUppercase == true || second == "." { return String(self) }
    return prefix(1).lowercased() + dropFirst()
  }

  private var isSecondCombining: Bool { unicodeScalars.dropFirst().first.map(WordShape.isCombining) ?? false }

  private var afterFirst: String { String(self[unicodeScalars.index(after: startIndex)...]) }
}
