import DocumentRecognition
import RussianLanguage

/// The date and number that a paper bears itself: an order's in its header, a letter's, an agreement's, a protocol's in its
/// first lines.
struct OwnRegistration {
  /// The date.
  let date: CalendarDate?
  /// The number with the paragraph that it stands in.
  let number: (paragraph: Int, mention: NumberMention)?
  /// «приказ» or what else the paper is called, in the genitive.
  let name: String

  /// Reads it; an annex that was torn from its paper has none.
  init(_ document: RecognisedDocument) {
    if let order = document.order {
      date = order.date?.mention.date
      number = order.number.map { ($0.paragraph, $0.mention) }
      name = "приказа"
      return
    }
    let limit = min(document.marks.first?.paragraphs.first ?? Int.max, Self.firstChapter(document))
    let head = document.shown.filter { $0.index < limit && $0.paragraph.words.count <= 24 }.prefix(14)
    let lines = head.filter {
      !$0.paragraph.holds("протокол", "приказ", "приказом", "утвержден") || $0.paragraph.words.count <= 4
    }
    date = lines.lazy.flatMap(\.paragraph.dates).compactMap(\.date).first
    number =
      lines.lazy.compactMap { line in
        NumberScanner.actNumbers(in: line.paragraph).first.map { (line.index, $0) }
      }.first
    name = document.kind == .contract ? "договора" : "документа"
  }

  private static func firstChapter(_ document: RecognisedDocument) -> Int {
    document.headings.first { $0.numbers?.first == 1 }?.paragraph ?? document.paragraphs.count
  }
}
