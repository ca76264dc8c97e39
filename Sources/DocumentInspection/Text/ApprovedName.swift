import DocumentRecognition

/// The name of a document as an item of the order approves it.
struct ApprovedName {
  /// The words.
  let passage: Passage
  /// The annex's number given with it.
  let annex: Int?
  /// The words that carry meaning, in small letters.
  let stems: [String]
  /// The word that stands for the document from here on, in small letters: «(далее – Программа)»; nil without one.
  let term: String?

  /// All that the order approves.
  static func all(in document: RecognisedDocument) -> [ApprovedName] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [ApprovedName] {
    guard let order = document.order else { return [] }
    let references = AnnexReference.all(in: document)
    var found: [ApprovedName] = []
    for item in order.items {
      guard let first = document.paragraphs[item.paragraph].bodyWords.first?.folded, first.hasPrefix("утверд") else {
        continue
      }
      let own = document.paragraphs[item.paragraph].bodyWords.count > 2 ? [item.paragraph] : []
      for index in own + item.parts {
        let paragraph = document.paragraphs[index]
        let here = references.filter { $0.passage.paragraph == index }
        let furtherOn = paragraph.words.firstIndex { $0.reads("далее") }
        let end = min(
          here.first?.start ?? paragraph.endOfText,
          furtherOn.map { paragraph.words[$0].range.lowerBound - 1 } ?? paragraph.endOfText)
        let words = paragraph.bodyWords.filter { word in
          word.range.upperBound <= end
            && !["утвердить", "прилагаемый", "прилагаемую", "прилагаемое", "прилагаемые"].contains(word.folded)
        }
        guard let start = words.first, let last = words.last,
          start.isCapitalised || index == item.paragraph || !here.isEmpty
        else { continue }
        found.append(
          ApprovedName(
            passage: Passage(paragraph: index, range: start.range.lowerBound..<last.range.upperBound),
            annex: here.first?.number,
            stems: words.map(\.folded),
            term: furtherOn.flatMap { $0 + 1 < paragraph.words.count ? paragraph.words[$0 + 1].folded : nil }))
      }
    }
    return found
  }
}
