import DocumentRecognition

/// An item that changes another act: «слова «до 1 сентября 2017 г.» заменить словами «…»».
enum Amendment {
  private static let verbs = ["заменить", "исключить", "изложить", "дополнить"]

  /// True for an order that changes another: «О внесении изменений в приказ …».
  static func isSubject(of document: RecognisedDocument) -> Bool {
    let words = (document.order?.title ?? []).prefix(1).flatMap {
      document.paragraphs[$0].words.prefix(5).map(\.folded)
    }
    return words.contains("внесении") && words.contains { $0.hasPrefix("изменени") }
  }

  /// True for words that an amendment quotes: they are those of the other act.
  static func isQuoted(_ range: Range<Int>, in paragraph: DocumentParagraph) -> Bool {
    guard paragraph.words.contains(where: { verbs.contains($0.folded) }) else { return false }
    let before = paragraph.scalars[..<min(range.lowerBound, paragraph.scalars.count)]
    return before.filter { $0 == "«" }.count > before.filter { $0 == "»" }.count
  }

  /// The same, where the words quoted may begin in a paragraph above: «пункт 3 изложить в следующей редакции:».
  static func isQuoted(_ passage: Passage, in document: RecognisedDocument) -> Bool {
    guard document.order != nil else { return false }
    if isQuoted(passage.range, in: document.paragraphs[passage.paragraph]) { return true }
    var index = passage.paragraph
    var first = index
    while index > 0, passage.paragraph - index < 12 {
      index -= 1
      let above = document.paragraphs[index]
      if above.isBlank { continue }
      if above.lastCharacter == ":", above.words.contains(where: { verbs.contains($0.folded) }) {
        return document.paragraphs[first].character(after: 0) == "«"
      }
      if above.trimmed.hasSuffix("».") || above.trimmed.hasSuffix("»;") { return false }
      first = index
    }
    return false
  }

  /// True for the old words alone: an amendment takes them away.
  static func isOld(_ range: Range<Int>, in paragraph: DocumentParagraph) -> Bool {
    isQuoted(range, in: paragraph)
      && paragraph.words.contains {
        ["заменить", "исключить"].contains($0.folded) && $0.range.lowerBound > range.upperBound
      }
  }
}
