/// Finds lists: paragraphs of one place that follow one another with numbers or bullets.
struct ListRecogniser {
  let view: DocumentView
  let requisites: Set<Int>

  func lists() -> [RecognisedList] {
    var found: [RecognisedList] = []
    var entries: [Int] = []
    var intro: Int?
    var previous: Int?
    // The list that a list with other signs stands inside: «3. Задачами являются:», «1) анализ …».
    var outer: RecognisedList?
    func close() {
      if entries.count >= 2 { found.append(RecognisedList(intro: intro, entries: entries)) }
      entries = []
    }
    func finish() {
      close()
      if let list = outer, list.entries.count >= 2 { found.append(list) }
      outer = nil
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
          if opensInner(other, paragraph) {
            if outer == nil { outer = RecognisedList(intro: intro, entries: entries) } else { close() }
            (intro, entries) = (first, [index])
            continue
          }
          if let list = outer, goesOn(list, paragraph) {
            close()
            (intro, entries, outer) = (list.intro, list.entries + [index], nil)
            continue
          }
          // A bold line between plain entries is a heading.
          if other.isBold == paragraph.isBold || paragraph.cell != nil {
            entries.append(index)
            continue
          }
        }
      }
      finish()
      entries = [index]
      intro = previous.flatMap { view.paragraphs[$0].cell == paragraph.cell ? $0 : nil }
    }
    finish()
    return found
  }

  /// «1)» behind «3.»: a list of its own inside an entry.
  private func opensInner(_ entry: DocumentParagraph, _ next: DocumentParagraph) -> Bool {
    entry.lastCharacter == ":" && next.marker?.numbers == [1] && entry.marker?.numbers?.count == 1
      && entry.marker?.suffix == "." && next.marker?.suffix == ")"
  }

  /// «4.» behind the inner list goes on with the outer one.
  private func goesOn(_ list: RecognisedList, _ next: DocumentParagraph) -> Bool {
    guard let last = list.entries.last.flatMap({ view.paragraphs[$0].marker }), let marker = next.marker,
      let number = last.numbers?.first
    else { return false }
    return marker.suffix == last.suffix && marker.numbers == [number + 1]
  }

  private func same(_ left: ListMarker, _ right: ListMarker) -> Bool {
    switch (left.kind, right.kind) {
    case (.number(let a), .number(let b)): a.count == b.count
    case (.letter, .letter), (.roman, .roman), (.bullet, .bullet): true
    default: false
    }
  }
}
