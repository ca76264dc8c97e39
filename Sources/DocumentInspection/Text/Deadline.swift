import DocumentRecognition
import RussianLanguage

/// A day until which something is to be done: in an order's items, in a protocol's decisions, in a letter's request.
struct Deadline {
  /// The words of the date.
  let passage: Passage
  /// The day.
  let date: CalendarDate

  private static let until: Set<String> = ["до", "позднее", "срок", "по", "к"]
  private static let open: Set<String> = ["до", "позднее", "срок"]
  private static let requests = WordStems(["прос", "необходимо", "надлежит", "следует", "поруч"])

  /// All deadlines of a document; old words that an amendment takes away are none.
  static func all(in document: RecognisedDocument) -> [Deadline] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [Deadline] {
    if let order = document.order {
      return order.items.flatMap(\.all).flatMap { deadlines(document, $0, after: until) }
    }
    guard document.kind != .contract, document.kind != .programme else { return [] }
    return document.shown.flatMap { index, paragraph -> [Deadline] in
      guard paragraph.isInBody, !paragraph.dates.isEmpty, asks(paragraph) else { return [] }
      return deadlines(document, index, after: open)
    }
  }

  /// True for a sentence that tells somebody to do something.
  private static func asks(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.words.contains { word in
      requests.hold(word)
        || word.range.count >= 6
          && (word.ends(with: "ть") && !word.ends(with: "ость") || word.ends(with: "ести"))
    }
  }

  private static func deadlines(_ document: RecognisedDocument, _ index: Int, after words: Set<String>) -> [Deadline] {
    let paragraph = document.paragraphs[index]
    return paragraph.dates.compactMap { mention in
      guard let date = mention.date, let before = paragraph.word(before: mention.range.lowerBound),
        words.contains(before.folded), !Amendment.isOld(mention.range, in: paragraph)
      else { return nil }
      return Deadline(passage: Passage(paragraph: index, range: mention.range), date: date)
    }
  }

  /// True for «до …», «не позднее …», «в срок …»: what has an end only.
  func isOpen(in document: RecognisedDocument) -> Bool {
    document.paragraphs[passage.paragraph].word(before: passage.range.lowerBound).map { Self.open.contains($0.folded) }
      ?? false
  }

  /// True for «до …», «не позднее …», «по …», «к …».
  func isLimit(in document: RecognisedDocument) -> Bool {
    document.paragraphs[passage.paragraph].word(before: passage.range.lowerBound).map { !$0.reads("срок") } ?? false
  }
}
