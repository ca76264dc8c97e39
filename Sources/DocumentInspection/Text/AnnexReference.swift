import DocumentRecognition

/// A reference to an annex in the text: «(приложение № 1)», «согласно приложению 1 к настоящему приказу».
struct AnnexReference {
  /// The words.
  let passage: Passage
  /// Where the phrase begins that the reference ends: its bracket or «согласно».
  let start: Int
  /// The annex's number; nil where it has none.
  let number: Int?
  /// How it is written.
  let style: String
  /// True for «Приложение» with a capital.
  let isCapital: Bool

  /// All references of a document's order, or of the whole text where it is no order.
  static func all(in document: RecognisedDocument) -> [AnnexReference] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [AnnexReference] {
    let limit = document.order?.end ?? document.paragraphs.count
    let marks = Set(document.marks.flatMap(\.paragraphs))
    return document.places(of: annexes).compactMap { place in
      guard place.paragraph < limit, !marks.contains(place.paragraph) else { return nil }
      return reference(at: place, in: document.paragraphs[place.paragraph])
    }
  }

  private static let annexes = WordStems(["приложени"])

  private static func reference(at place: WordIndex.Place, in paragraph: DocumentParagraph) -> AnnexReference? {
    let position = place.word
    let word = paragraph.words[position]
    guard word.range.lowerBound > 0 else { return nil }
    let isBracketed = paragraph.scalars[word.range.lowerBound - 1] == "("
    let lead = isBracketed ? word.range.lowerBound - 1 : lead(paragraph, position)
    guard let lead else { return nil }
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
    guard isBracketed || number != nil && !isOfAnotherAct(paragraph, position + 2) else { return nil }
    return AnnexReference(
      passage: Passage(paragraph: place.paragraph, range: word.range.lowerBound..<end), start: lead, number: number,
      style: style, isCapital: word.isCapitalised)
  }

  /// Where «согласно приложению», «в соответствии с приложением», «указанных в приложении» begins.
  private static func lead(_ paragraph: DocumentParagraph, _ position: Int) -> Int? {
    let before = paragraph.words[max(0, position - 3)..<position]
    let words = before.map(\.folded)
    if words.last == "согласно" { return before.last?.range.lowerBound }
    if words.suffix(3) == ["в", "соответствии", "с"] { return before.first?.range.lowerBound }
    guard words.count >= 2, words.last == "в",
      ["указанн", "перечисленн", "приведенн", "названн", "поименованн"].contains(
        where: words[words.count - 2].hasPrefix)
    else { return nil }
    return before.dropLast().last?.range.lowerBound
  }

  /// «приложению 2 к приказу министерства», «приложению № 1 к Порядку»: another act has that annex.
  private static func isOfAnotherAct(_ paragraph: DocumentParagraph, _ position: Int) -> Bool {
    guard position < paragraph.words.count, paragraph.words[position].reads("к") else { return false }
    guard position + 1 < paragraph.words.count else { return true }
    return !["настоящ", "данно", "нему", "этому"].contains(where: paragraph.words[position + 1].begins)
  }
}
