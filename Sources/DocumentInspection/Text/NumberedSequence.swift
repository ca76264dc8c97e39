import DocumentRecognition

/// Numbers that follow one another in one place: items, chapters, entries of a list, rows of a table.
struct NumberedSequence {
  /// A number of the sequence with its place.
  struct Entry {
    let numbers: [Int]
    let suffix: String
    let passage: Passage
  }

  /// The entries in their order.
  let entries: [Entry]

  /// All sequences of a document but for its chapters.
  static func all(in document: RecognisedDocument) -> [NumberedSequence] {
    document.all(by: Self.self) { find(in: document) }
  }

  private static func find(in document: RecognisedDocument) -> [NumberedSequence] {
    var found: [NumberedSequence] = []
    let items = (document.order?.items ?? []).compactMap { entry(document, $0.paragraph) }
    if !items.isEmpty { found.append(NumberedSequence(entries: items)) }
    let itemParagraphs = Set((document.order?.items ?? []).map(\.paragraph))
    for list in document.lists where !list.entries.contains(where: itemParagraphs.contains) {
      // Numbers that a list of Word's gives cannot err.
      let entries = list.entries.filter { document.paragraphs[$0].label == nil }.compactMap { entry(document, $0) }
      if entries.count >= 2 { found.append(NumberedSequence(entries: entries)) }
    }
    return found + clauses(document) + document.tables.flatMap { rows(document, $0) }
  }

  /// «3.1.», «3.2.» of one chapter with lists between them.
  private static func clauses(_ document: RecognisedDocument) -> [NumberedSequence] {
    let bounds = [document.order?.end ?? 0] + document.annexes.map(\.range.lowerBound) + [document.paragraphs.count]
    let own = Set(document.order?.items.flatMap(\.all) ?? [])
    return zip(bounds, bounds.dropFirst()).flatMap { start, end -> [NumberedSequence] in
      guard start < end else { return [] }
      let entries = (start..<end).filter { index in
        let paragraph = document.paragraphs[index]
        return paragraph.isInBody && paragraph.marker?.numbers?.count == 2 && !own.contains(index)
      }.compactMap { entry(document, $0) }
      var chapters: [[Entry]] = []
      for entry in entries {
        if let last = chapters.last?.last, last.numbers.first == entry.numbers.first {
          chapters[chapters.count - 1].append(entry)
        } else {
          chapters.append([entry])
        }
      }
      return chapters.filter { $0.count >= 2 }.map(NumberedSequence.init(entries:))
    }
  }

  private static func entry(_ document: RecognisedDocument, _ index: Int) -> Entry? {
    let paragraph = document.paragraphs[index]
    guard let marker = paragraph.marker, let numbers = marker.numbers, paragraph.label == nil else { return nil }
    let end = min(max(marker.typedLength, paragraph.firstCharacter + 1), paragraph.scalars.count)
    return Entry(
      numbers: numbers, suffix: marker.suffix, passage: Passage(paragraph: index, range: paragraph.firstCharacter..<end)
    )
  }

  /// The numbers of the first column, group by group.
  private static func rows(_ document: RecognisedDocument, _ table: RecognisedTable) -> [NumberedSequence] {
    guard let column = table.column(.number) else { return [] }
    return table.groups.map { group in
      NumberedSequence(
        entries: group.rows.compactMap { row in
          guard let cell = document.cell(table, row, column),
            let index = cell.paragraphs.first(where: { !document.paragraphs[$0].isBlank })
          else { return nil }
          let paragraph = document.paragraphs[index]
          guard paragraph.label == nil else { return nil }
          let text = paragraph.trimmed
          let parts = text.split(whereSeparator: { ".)".contains($0) })
          let numbers = parts.compactMap { Int($0) }
          guard !numbers.isEmpty, numbers.count == parts.count, numbers.count <= 4, text.count <= 10 else { return nil }
          return Entry(
            numbers: numbers, suffix: text.hasSuffix(".") ? "." : text.hasSuffix(")") ? ")" : "",
            passage: document.view.passage(index))
        })
    }
  }
}
