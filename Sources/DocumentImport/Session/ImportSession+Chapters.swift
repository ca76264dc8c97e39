import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads the chapters of a text: words as Markdown, tables as data where they are known.
extension ImportSession {
  /// A chapter of the text.
  private struct Chapter {
    let heading: [Int]
    var blocks: [DocumentView.Block] = []
  }

  /// The chapters, and what their tables add to the programme.
  mutating func readChapters(
    _ stretch: Stretch, known: [YAMLValue.Entry]
  ) -> (chapters: [YAMLValue], further: [YAMLValue.Entry]) {
    var (opening, chapters) = parted(stretch)
    var further: [YAMLValue.Entry] = []
    opening.removeAll { isPassport($0, stretch) }
    if opening.contains(where: shows) {
      chapters.insert(Chapter(heading: [], blocks: opening), at: 0)
    }
    var values: [YAMLValue] = []
    for chapter in chapters {
      let heading = cased(ImportedText.clean(chapter.heading.map { body($0) }.joined(separator: " ")))
      let own = chapter.blocks.filter { !isPassport($0, stretch) }
      if own.count < chapter.blocks.count, !own.contains(where: shows) {
        take(chapter.heading, as: "программа: паспорт")
        continue
      }
      var entries = [YAMLValue.Entry("заголовок", .text(heading.isEmpty ? "Вступление" : Self.withoutStop(heading)))]
      let (content, added) = content(own, stretch, heading: heading, known: known + further)
      entries += content
      further += added
      take(chapter.heading, as: "раздел «\(heading.isEmpty ? "Вступление" : heading)»")
      values.append(.record(entries))
    }
    return (values, further)
  }

  static func withoutStop(_ heading: String) -> String {
    heading.hasSuffix(".") ? String(heading.dropLast()) : heading
  }

  private func shows(_ block: DocumentView.Block) -> Bool {
    switch block {
    case .paragraph(let index): isFree(index) && !document.paragraphs[index].words.isEmpty
    case .table: true
    }
  }

  private func isPassport(_ block: DocumentView.Block, _ stretch: Stretch) -> Bool {
    guard case .table(let table) = block else { return false }
    return stretch.tables.contains { $0.table == table && $0.role == .passport }
  }

  /// Parts blocks at the headings of the first rank.
  private func parted(_ stretch: Stretch) -> (opening: [DocumentView.Block], chapters: [Chapter]) {
    let headings = document.headings.filter { heading in
      stretch.blocks.contains(.paragraph(heading.paragraph)) && !isTableTitle(heading.paragraph, stretch)
    }
    let numbered = headings.filter { $0.numbers?.count == 1 }
    let levels = headings.compactMap { document.paragraphs[$0.paragraph].formatting.outlineLevel }
    let chosen: Set<Int>
    if numbered.count >= 2 {
      chosen = Set(numbered.map(\.paragraph))
    } else if let top = levels.min() {
      chosen = Set(headings.map(\.paragraph).filter { document.paragraphs[$0].formatting.outlineLevel == top })
    } else {
      chosen = Set(headings.map(\.paragraph))
    }
    var opening: [DocumentView.Block] = []
    var chapters: [Chapter] = []
    for block in stretch.blocks {
      if case .paragraph(let index) = block, chosen.contains(index) {
        chapters.append(Chapter(heading: [index]))
      } else if chapters.isEmpty {
        opening.append(block)
      } else if case .paragraph(let index) = block, chapters[chapters.count - 1].blocks.isEmpty,
        let last = chapters[chapters.count - 1].heading.last, index == last + 1, goesOn(index, after: last)
      {
        chapters[chapters.count - 1] = Chapter(heading: chapters[chapters.count - 1].heading + [index])
      } else {
        chapters[chapters.count - 1].blocks.append(block)
      }
    }
    return (opening, chapters)
  }

  /// True for the second line of a heading.
  private func goesOn(_ index: Int, after heading: Int) -> Bool {
    let (line, above) = (document.paragraphs[index], document.paragraphs[heading])
    guard !line.isBlank, line.isBold, above.isBold, line.formatting.alignment == above.formatting.alignment,
      line.words.count <= 15, let first = line.words.first
    else { return false }
    return !first.isCapitalised && line.marker == nil
  }

  private func isTableTitle(_ paragraph: Int, _ stretch: Stretch) -> Bool {
    stretch.tables.contains { $0.title.contains(paragraph) } && document.paragraphs[paragraph].marker == nil
      && document.paragraphs[paragraph].formatting.outlineLevel == nil
  }

  // MARK: - Content

  private mutating func content(
    _ blocks: [DocumentView.Block], _ stretch: Stretch, heading: String, known: [YAMLValue.Entry]
  ) -> (entries: [YAMLValue.Entry], further: [YAMLValue.Entry]) {
    var rest: [DocumentView.Block] = []
    var before: [DocumentView.Block] = []
    var lists: [YAMLValue] = []
    var further: [YAMLValue.Entry] = []
    var table: String?
    var isAfter = false
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      if case .table(let number) = block, table == nil,
        let recognised = stretch.tables.first(where: { $0.table == number }),
        let found = readChapterTable(
          recognised, title: recognised.title.filter { blocks.contains(.paragraph($0)) }, heading: heading,
          known: known)
      {
        table = found.name
        further += found.entries
        take(paragraphs(ofTable: number).filter { reasons[$0] == nil }, as: "программа: \(found.name)")
        // The caption is the program's own; a title that a part keeps was taken with the part.
        for title in recognised.title where !found.keepsTitle {
          before.removeAll { $0 == .paragraph(title) }
          rest.removeAll { $0 == .paragraph(title) }
          take([title])
        }
        before.removeAll { if case .paragraph(let index) = $0 { !isFree(index) } else { false } }
        isAfter = true
        continue
      }
      if table == nil, let list = knownList(at: index - 1, in: blocks, known: known), rest.allSatisfy({ !shows($0) }) {
        lists.append(.text(list.key))
        take(list.paragraphs, as: "раздел: перечень «\(list.key)»")
        index += list.count - 1
        isAfter = true
        continue
      }
      if isAfter { rest.append(block) } else { before.append(block) }
    }
    var entries: [YAMLValue.Entry] = []
    func add(_ key: String, _ blocks: [DocumentView.Block]) {
      let text = markdown.text(of: blocks)
      if !text.isEmpty { entries.append(.init(key, .block(text))) }
      for block in blocks {
        switch block {
        case .paragraph(let index): if !document.paragraphs[index].words.isEmpty { take([index]) }
        case .table(let table): take(paragraphs(ofTable: table))
        }
      }
    }
    add("текст", before)
    if !lists.isEmpty { entries.append(.init("перечни", .inlineList(lists))) }
    if let table { entries.append(.init("таблица", .text(table))) }
    add("текст-после", rest)
    return (entries, further)
  }

  /// A list that the passport has too: its announcing line and its entries.
  private func knownList(
    at position: Int, in blocks: [DocumentView.Block], known: [YAMLValue.Entry]
  ) -> (key: String, paragraphs: [Int], count: Int)? {
    guard case .paragraph(let intro) = blocks[position], document.paragraphs[intro].words.count <= 3,
      let word = document.paragraphs[intro].words.first?.folded
    else { return nil }
    let keys = [
      ("цел", "цели"), ("задач", "задачи"), ("этап", "этапы"), ("школ", "участники"), ("ожидаем", "результаты"),
    ]
    guard let key = keys.first(where: { word.hasPrefix($0.0) })?.1,
      case .list(let values)? = known.first(where: { $0.key == key })?.value
    else { return nil }
    var paragraphs = [intro]
    for (offset, value) in values.enumerated() {
      guard case .text(let text) = value, position + 1 + offset < blocks.count,
        case .paragraph(let index) = blocks[position + 1 + offset],
        ImportedText.folded(body(index)) == ImportedText.folded(text)
      else { return nil }
      paragraphs.append(index)
    }
    return (key, paragraphs, paragraphs.count)
  }
}
