import DocumentRecognition

/// A reference to an annex in the text: «(приложение № 1)».
struct AnnexReference {
  /// The words.
  let passage: Passage
  /// The annex's number; nil where it has none.
  let number: Int?
  /// How it is written.
  let style: String
  /// True for «Приложение» with a capital.
  let isCapital: Bool

  /// All references of a document's order, or of the whole text where it is no order.
  static func all(in document: RecognisedDocument) -> [AnnexReference] { document.all { find(in: document) } }

  private static func find(in document: RecognisedDocument) -> [AnnexReference] {
    let limit = document.order?.end ?? document.paragraphs.count
    var found: [AnnexReference] = []
    for index in 0..<limit where !document.marks.contains(where: { $0.paragraphs.contains(index) }) {
      let paragraph = document.paragraphs[index]
      for (position, word) in paragraph.words.enumerated() {
        guard word.folded.hasPrefix("приложени"), word.range.lowerBound > 0,
          paragraph.scalars[word.range.lowerBound - 1] == "("
        else { continue }
        let next = position + 1 < paragraph.words.count ? paragraph.words[position + 1] : nil
        let gap = next.map { paragraph.scalars[word.range.upperBound..<$0.range.lowerBound] }
        var number: Int?
        var style = "без номера"
        var end = word.range.upperBound
        if let next, next.isFigures, let gap, gap.count <= 3, !gap.contains(")") {
          number = Int(next.folded)
          style = gap.contains("№") ? "№" : "без знака"
          if gap.contains("№"), gap.last == "№" { style = "№ без пробела" }
          end = next.range.upperBound
        }
        found.append(
          AnnexReference(
            passage: Passage(paragraph: index, range: word.range.lowerBound..<end), number: number, style: style,
            isCapital: word.isCapitalised))
      }
    }
    return found
  }
}
