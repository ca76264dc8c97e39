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
    findReworded(wanted.filter { free.contains($0) }, among: candidates.filter { found[$0] == nil }, &found)
    headings = found.mapValues { FormText.folded($0) }
    var current: String?
    var level: Int?
    chapters = view.paragraphs.indices.map { index in
      let paragraph = view.paragraphs[index]
      if let heading = headings[index] {
        current = heading
        level = paragraph.formatting.outlineLevel
      } else if paragraph.isInBody, paragraph.isHeadingLike, !paragraph.isBlank, let own = current,
        ends(paragraph, level), !isPart(paragraph, of: own)
      {
        current = nil
      }
      return current
    }
  }

  /// Headings that somebody has put into other words: the likest pairs first, whatever the order of the document.
  private func findReworded(_ wanted: [String], among candidates: [Int], _ found: inout [Int: String]) {
    var pairs: [(paragraph: Int, heading: String, likeness: Double)] = []
    for index in candidates where !isPrinted(index) {
      let paragraph = view.paragraphs[index]
      let least: Double
      if paragraph.isHeadingLike {
        least = 0.5
      } else if identity == nil, looksLikeHeading(index) {
        least = 0.6
      } else {
        continue
      }
      for heading in wanted {
        let likeness = FormText.likeness(ofHeading: paragraph.body, to: heading)
        if likeness >= least { pairs.append((index, heading, likeness)) }
      }
    }
    pairs.sort { ($1.likeness, $0.paragraph) < ($0.likeness, $1.paragraph) }
    var taken: Set<String> = []
    for pair in pairs where found[pair.paragraph] == nil && taken.insert(pair.heading).inserted {
      found[pair.paragraph] = pair.heading
    }
  }

  /// True for a line of a school's own document that stands like a heading though nothing in its formatting says so.
  private func looksLikeHeading(_ index: Int) -> Bool {
    let text = view.paragraphs[index].body
    guard view.paragraphs[index].words.count <= 12, let last = text.last, !".;,!?".contains(last) else { return false }
    return text.first { $0.isLetter }?.isUppercase ?? false
  }

  /// True for a heading that says a part of the chapter's own: «Риски» under «Ожидаемые результаты и риски».
  private func isPart(_ paragraph: DocumentParagraph, of chapter: String) -> Bool {
    identity == nil && FormText.likeness(ofHeading: paragraph.body, to: chapter) >= 0.6
  }

  /// True for a heading that no field asks for and that ends the chapter before it.
  private func ends(_ paragraph: DocumentParagraph, _ level: Int?) -> Bool {
    if let level { return paragraph.formatting.outlineLevel.map { $0 <= level } ?? false }
    return paragraph.formatting.outlineLevel == 0 || paragraph.marker?.numbers?.count == 1
  }
}
