/// Finds lists: paragraphs of one place that follow one another with numbers or bullets.
struct ListRecogniser {
  let view: DocumentView
  let requisites: Set<Int>

  func lists() -> [RecognisedList] {
    var found: [RecognisedList] = []
    var entries: [Int] = []
    var intro: Int?
    var previous: Int?
    func finish() {
      if entries.count >= 2 { found.append(RecognisedList(intro: intro, entries: entries)) }
      entries = []
    }
    for index in view.paragraphs.indices {
      let paragraph = view.paragraphs[index]
      if paragraph.isBlank { continue }
      defer {
        previous = index
      }
      let isEntry =
        paragraph.marker != nil && !requisites.contains(index) && !(paragraph.isHeadingLike && paragraph.isCentred)
        && paragraph.formatting.outlineLevel == nil
      guard isEntry, let marker = paragraph.marker else {
        finish()
        continue
      }
      if let first = entries.last {
        let other = view.paragraphs[first]
        if other.cell == paragraph.cell, let kind = other.marker, same(kind, marker) {
          entries.append(index)
          continue
        }
      }
      finish()
      entries = [index]
      intro = previous.flatMap { view.paragraphs[$0].cell == paragraph.cell ? $0 : nil }
    }
    finish()
    return found
  }

  private func same(_ left: ListMarker, _ right: ListMarker) -> Bool {
    switch (left.kind, right.kind) {
    case (.number(let a), .number(let b)): a.count == b.count
    case (.letter, .letter), (.roman, .roman), (.bullet, .bullet): true
    default: false
    }
  }
}
