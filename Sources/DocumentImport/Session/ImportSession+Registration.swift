import DocumentRecognition
import RussianLanguage

/// Reads the line of an order's date and number, which may say more than the two.
extension ImportSession {
  /// Marks the line as read if nothing but the date, the number and the town stands in it.
  mutating func takeRegistration(_ index: Int, _ order: RecognisedOrder, as what: String) {
    let paragraph = document.paragraphs[index]
    var read: [Range<Int>] = []
    if let date = order.date, date.paragraph == index { read.append(date.mention.range) }
    if let number = order.number, number.paragraph == index { read.append(number.mention.range) }
    let town = Set(ImportedText.words(draft.organisation.place ?? ""))
    let rest = paragraph.words.filter { word in
      !read.contains { $0.overlaps(word.range) } && !Self.registrationWords.contains(word.folded)
        && !town.contains(word.folded)
    }
    let isKind = order.kind == index
    guard let first = rest.first, let last = rest.last, !isKind else {
      take([index], as: what)
      return
    }
    reasons[index] =
      "прочитано не всё: «\(ImportedText.clean(paragraph.string(first.range.lowerBound..<last.range.upperBound)))»"
  }

  private static let registrationWords: Set<String> = ["от", "г", "год", "года", "приказ", "распоряжение"]

  /// Says that a mark names another day than the order.
  mutating func compareWithMarks(_ day: CalendarDate, at paragraph: Int) {
    for mark in document.annexes.compactMap({ $0.mark.map { document.marks[$0] } }) where mark.kind != .agreement {
      guard let other = mark.date?.date, other != day, let place = mark.paragraphs.first else { continue }
      remark("дата приказа в грифе \(other.digits), а в шапке \(day.digits): взята дата из шапки", at: place)
    }
  }
}
