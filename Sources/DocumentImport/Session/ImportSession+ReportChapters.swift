import DocumentRecognition
import ProgrammeFiles

/// Finds the chapters of a report, and who signs it.
extension ImportSession {
  /// The paragraphs at which chapters of a report begin: numbered headings, and labels such as «Выводы:».
  ///
  /// Numbered lines right under such a label are a list: «Рекомендации: 1. Директору … 2. Центру …».
  func chapterOpeners(_ blocks: [DocumentView.Block]) -> Set<Int> {
    var openers: Set<Int> = []
    var last: (paragraph: Int, isListed: Bool)?
    for block in blocks {
      guard case .paragraph(let index) = block else {
        last = nil
        continue
      }
      let paragraph = document.paragraphs[index]
      guard !paragraph.isBlank else { continue }
      var isListed = false
      if paragraph.marker?.numbers?.count == 1, let last {
        isListed = last.isListed || isLabel(document.paragraphs[last.paragraph])
      }
      let isNumbered = paragraph.marker?.numbers?.count == 1 && paragraph.marker?.suffix == "." && paragraph.isInBody
      if isNumbered && !isListed || isLabel(paragraph) { openers.insert(index) }
      last = (index, isListed)
    }
    return openers
  }

  /// «Выводы:», «Рекомендации», «Предложения по итогам проверки:».
  private func isLabel(_ paragraph: DocumentParagraph) -> Bool {
    guard paragraph.isInBody, paragraph.marker == nil, paragraph.words.count <= 6,
      paragraph.lastCharacter == ":" || paragraph.isHeadingLike, let first = paragraph.words.first
    else { return false }
    return first.isCapitalised
      && ["вывод", "рекомендаци", "предложени", "заключени"].contains { first.folded.hasPrefix($0) }
  }

  /// The line at the end that signs a report: a post and a person's name; nil where there is none.
  mutating func reportSignatory(_ blocks: [DocumentView.Block]) -> (paragraph: Int, key: String)? {
    let last = blocks.lastIndex { block in
      guard case .paragraph(let index) = block else { return true }
      let paragraph = document.paragraphs[index]
      return !paragraph.isBlank && !["исп", "исполнитель"].contains(paragraph.words.first?.folded ?? "")
    }
    guard let last, case .paragraph(let index) = blocks[last] else { return nil }
    let paragraph = document.paragraphs[index]
    let named = persons(in: index)
    guard named.count == 1, let person = named.first, paragraph.words.count <= 20, paragraph.marker == nil,
      !paragraph.words.contains(where: { $0.range.lowerBound >= person.range.upperBound }),
      !paragraph.string(0..<person.range.lowerBound).contains(","),
      paragraph.words.first.map(PostLexicon.isPost) == true
        || paragraph.words.dropFirst().first.map(PostLexicon.isPost) == true,
      let signatory = signatory([index]), signatory.actingPost == nil
    else { return nil }
    return (index, signatory.key)
  }
}
