import DocumentRecognition

/// No chapter's number stands twice.
struct ChapterNumbersAreUnique: InspectionRule {
  let code = "NUM-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    let bounds = [0] + document.annexes.map(\.range.lowerBound)
    for (position, start) in bounds.enumerated() {
      let end = position + 1 < bounds.count ? bounds[position + 1] : document.paragraphs.count
      let chapters = document.headings.filter {
        start <= $0.paragraph && $0.paragraph < end && document.paragraphs[$0.paragraph].label == nil
      }
      var first: [[Int]: Int] = [:]
      for chapter in chapters {
        guard let numbers = chapter.numbers ?? roman(document.paragraphs[chapter.paragraph]) else { continue }
        if let earlier = first[numbers] {
          // Numbers that begin anew belong to another chapter's list.
          guard numbers != [1], numbers != [-1] else { break }
          found += [document.view.passage(earlier), document.view.passage(chapter.paragraph)]
        } else {
          first[numbers] = chapter.paragraph
        }
      }
    }
    return RuleFinding.grouped("номер раздела повторяется", hint: "перенумеруйте разделы", at: found)
  }

  /// «IV. Показатели» by a number of its own, apart from that of «4. …».
  private func roman(_ paragraph: DocumentParagraph) -> [Int]? {
    if case .roman(let number)? = paragraph.marker?.kind { return [-number] }
    return nil
  }
}
