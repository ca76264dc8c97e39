import DocumentRecognition

/// An item that changes another act: «слова «до 1 сентября 2017 г.» заменить словами «…»».
enum Amendment {
  private static let verbs = ["заменить", "исключить", "изложить", "дополнить"]

  /// True for words that an amendment quotes: they are those of the other act.
  static func isQuoted(_ range: Range<Int>, in paragraph: DocumentParagraph) -> Bool {
    guard paragraph.words.contains(where: { verbs.contains($0.folded) }) else { return false }
    let before = paragraph.scalars[..<min(range.lowerBound, paragraph.scalars.count)]
    return before.filter { $0 == "«" }.count > before.filter { $0 == "»" }.count
  }

  /// True for the old words alone: an amendment takes them away.
  static func isOld(_ range: Range<Int>, in paragraph: DocumentParagraph) -> Bool {
    isQuoted(range, in: paragraph)
      && paragraph.words.contains { ["заменить", "исключить"].contains($0.folded) && $0.range.lowerBound > range.upperBound }
  }
}
