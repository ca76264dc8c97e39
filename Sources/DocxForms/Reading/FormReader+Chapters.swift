import DocumentRecognition

extension FormReader {
  /// Finds the headings of the plan in the document: word for word, or in a school's own document by what they share.
  mutating func findChapters() {
    let wanted = plan.fields.compactMap(\.source.heading).reduce(into: [String]()) { unique, heading in
      if !unique.contains(heading) { unique.append(heading) }
    }
    var free = Set(wanted)
    var found: [Int: String] = [:]
    let candidates = view.paragraphs.indices.filter { index in
      let paragraph = view.paragraphs[index]
      return paragraph.isInBody && !paragraph.isBlank && paragraph.words.count <= 25
    }
    for index in candidates {
      let words = FormText.folded(view.paragraphs[index].body)
      guard let heading = wanted.first(where: { free.contains($0) && FormText.folded($0) == words }) else { continue }
      found[index] = heading
      free.remove(heading)
    }
    // A heading that somebody has put into other words.
    for index in candidates where found[index] == nil && view.paragraphs[index].isHeadingLike && !isPrinted(index) {
      let best = wanted.filter { free.contains($0) }.map {
        ($0, FormText.likeness(of: view.paragraphs[index].body, to: $0))
      }.max { $0.1 < $1.1 }
      guard let best, best.1 >= 0.5 else { continue }
      found[index] = best.0
      free.remove(best.0)
    }
    headings = found.mapValues { FormText.folded($0) }
    var current: String?
    var level: Int?
    chapters = view.paragraphs.indices.map { index in
      let paragraph = view.paragraphs[index]
      if let heading = headings[index] {
        current = heading
        level = paragraph.formatting.outlineLevel
      } else if paragraph.isInBody, paragraph.isHeadingLike, !paragraph.isBlank, current != nil, ends(paragraph, level)
      {
        current = nil
      }
      return current
    }
  }

  /// True for a heading that no field asks for and that ends the chapter before it.
  private func ends(_ paragraph: DocumentParagraph, _ level: Int?) -> Bool {
    if let level { return paragraph.formatting.outlineLevel.map { $0 <= level } ?? false }
    return paragraph.formatting.outlineLevel == 0 || paragraph.marker?.numbers?.count == 1
  }
}
