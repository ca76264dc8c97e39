import DocumentRecognition
import ProgrammeFiles

/// Reads a statute: chapters with numbered items.
extension ImportSession {
  mutating func readStatute(_ stretch: Stretch) -> String? {
    guard !draft.has("положение") else { return nil }
    let headings = Set(document.headings.map(\.paragraph))
    var chapters: [(heading: Int, items: [Int])] = []
    for block in stretch.blocks {
      guard case .paragraph(let index) = block, !document.paragraphs[index].words.isEmpty else { continue }
      let numbers = document.paragraphs[index].marker?.numbers
      if headings.contains(index), numbers == nil || numbers?.count == 1 {
        chapters.append((index, []))
      } else if !chapters.isEmpty {
        chapters[chapters.count - 1].items.append(index)
      }
    }
    guard !chapters.isEmpty, chapters.contains(where: { !$0.items.isEmpty }) else { return nil }
    var values: [YAMLValue] = []
    for chapter in chapters {
      let heading = body(chapter.heading)
      values.append(
        .record([
          .init("заголовок", .text(Self.withoutStop(heading))), .init("пункты", .list(textItems(chapter.items))),
        ]))
      take([chapter.heading] + chapter.items, as: "положение: раздел «\(heading)»")
    }
    take(stretch.title, as: "положение: название")
    add("положение", [.init("название", .text(titled(stretch.title))), .init("разделы", .list(values))])
    return "положение"
  }

  /// Items with the deeper ones under them.
  private func textItems(_ paragraphs: [Int]) -> [YAMLValue] {
    var values: [YAMLValue] = []
    var index = 0
    let top = paragraphs.compactMap { document.paragraphs[$0].marker?.numbers?.count }.min() ?? 2
    while index < paragraphs.count {
      var words = ImportedText.entry(body(paragraphs[index]))
      let head = document.paragraphs[paragraphs[index]]
      var below: [YAMLValue] = []
      index += 1
      while index < paragraphs.count {
        let marker = document.paragraphs[paragraphs[index]].marker
        // «1) …» under «3. … являются:» is a list inside the item.
        let isInner = head.lastCharacter == ":" && head.marker?.suffix == "." && marker?.suffix == ")"
        if let numbers = marker?.numbers, numbers.count <= top, !isInner { break }
        if marker == nil {
          words += " " + ImportedText.entry(body(paragraphs[index]))
        } else {
          below.append(.text(ImportedText.entry(body(paragraphs[index]))))
        }
        index += 1
      }
      while let last = words.last, ":;".contains(last), !below.isEmpty { words.removeLast() }
      values.append(
        below.isEmpty ? .text(words) : .record([.init("текст", .text(words)), .init("подпункты", .list(below))]))
    }
    return values
  }
}
