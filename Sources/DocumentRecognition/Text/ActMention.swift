import RussianLanguage

/// An act that a document names: «приказ … от 14.07.2020 № 63-6», «№ 63-6 от 14 июля 2020 г.».
package struct ActMention: Hashable, Sendable {
  /// The date of the act.
  package let date: CalendarDate
  /// Its number without blanks.
  package let number: String
  /// The words around it, at most 200 characters.
  package let words: String
}

/// Finds acts that are named by date and number.
package enum ActScanner {
  /// How many characters may stand between the date and the number: blanks, «г.», «от».
  private static let gap = 8

  /// The acts that a document names, its own registration left out; each once, in reading order.
  package static func acts(in document: RecognisedDocument) -> [ActMention] {
    let own = document.order?.number?.mention.number
    var found: [ActMention] = []
    for paragraph in document.paragraphs {
      for number in NumberScanner.actNumbers(in: paragraph) {
        let near = paragraph.dates.first { mention in
          let before = number.range.lowerBound - mention.range.upperBound
          let after = mention.range.lowerBound - number.range.upperBound
          return (0...gap).contains(before) || (0...gap).contains(after)
        }
        guard let near, let date = near.date else { continue }
        if number.number == own, date == document.order?.date?.mention.date { continue }
        let start = max(0, min(near.range.lowerBound, number.range.lowerBound) - 80)
        let end = min(paragraph.scalars.count, max(near.range.upperBound, number.range.upperBound) + 80)
        let words = String(String.UnicodeScalarView(paragraph.scalars[start..<end]))
        let mention = ActMention(date: date, number: number.number, words: words)
        if !found.contains(where: { $0.date == date && $0.number == number.number }) { found.append(mention) }
      }
    }
    return found
  }
}
