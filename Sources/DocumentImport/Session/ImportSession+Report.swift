import DocumentRecognition
import ProgrammeFiles
import RussianLanguage

/// Reads a report, and lists what stands outside a document's main text.
extension ImportSession {
  mutating func readReport() {
    let mark = document.marks.first.map(\.paragraphs) ?? []
    var entries: [YAMLValue.Entry] = []
    let isNote = ImportedText.words(text(document.title)).prefix(2).contains { $0.hasPrefix("справк") }
    let key = isNote ? "справка" : "отчёт"
    var title = document.title.isEmpty ? document.annexes.first?.title ?? [] : ownTitle()
    let shownAbove = Set(mark + title)
    // The day is a key of its own, which the program prints under the title.
    if title.count > 1, let last = title.last, ImportedText.folded(text([last])).hasPrefix("по состоянию на"),
      !document.paragraphs[last].dates.isEmpty
    {
      title.removeLast()
      take([last], as: "\(key): по-состоянию-на")
    }
    // The territory under a title is its second part.
    if title.count > 1, let last = title.last, isTerritory(last) {
      title.removeLast()
      entries.append(.init("подзаголовок", .text(text([last]))))
      take([last], as: "\(key): подзаголовок")
    }
    entries.append(.init("название", .text(text(title).isEmpty ? "Отчёт" : titled(title))))
    take(title, as: "\(key): название")
    if let found = document.marks.first, found.isOfLetter {
      entries.append(.init("к-письму", letter(found)))
      take(mark, as: "\(key): к-письму")
    }
    let stretch = stretch(of: document.paragraphs.indices, title: title, mark: shownAbove)
    var opening: [DocumentView.Block] = []
    var chapters: [(heading: Int, blocks: [DocumentView.Block])] = []
    var blocks = stretch.blocks
    if let signatory = reportSignatory(blocks) {
      entries.append(.init("подписывает", .text(signatory.key)))
      take([signatory.paragraph], as: "\(key): подпись")
      blocks.removeAll { $0 == .paragraph(signatory.paragraph) }
    }
    let openers = chapterOpeners(blocks)
    for block in blocks {
      if case .paragraph(let index) = block, openers.contains(index) {
        chapters.append((index, []))
      } else if chapters.isEmpty {
        opening.append(block)
      } else {
        chapters[chapters.count - 1].blocks.append(block)
      }
    }
    // A short line right under the title is its second part: the territory.
    if let first = opening.firstIndex(where: { !isBlank($0) }), case .paragraph(let index) = opening[first],
      isFree(index), !entries.contains(where: { $0.key == "подзаголовок" }),
      document.paragraphs[index].words.count <= 6, document.paragraphs[index].lastCharacter != ":",
      document.paragraphs[index].lastCharacter != "."
    {
      entries.append(.init("подзаголовок", .text(text([index]))))
      take([index], as: "\(key): подзаголовок")
      opening.remove(at: first)
    }
    if let date = statusDate(letter: document.marks.first?.date?.date) {
      entries.append(.init("по-состоянию-на", .text(date)))
    }
    var values: [YAMLValue] = []
    if chapters.isEmpty {
      // The data want a chapter; a short report has none.
      let (introduction, chapter) = wholeReport(opening, into: &entries)
      opening = introduction
      values.append(chapter)
    }
    let introduction = markdown.text(of: opening)
    if !introduction.isEmpty { entries.append(.init("вступление", .block(introduction))) }
    takeBlocks(opening)
    for chapter in chapters {
      let (heading, words) = headed(body(chapter.heading))
      var blocks = chapter.blocks
      var own = [YAMLValue.Entry("заголовок", .text(heading))]
      var table: String?
      var rest: [DocumentView.Block] = []
      if let position = blocks.firstIndex(where: { block in
        guard case .table(let number) = block else { return false }
        return stretch.tables.contains { $0.table == number && $0.role == .scheme }
      }), case .table(let number) = blocks[position], !draft.has("схема-взаимодействия"),
        let recognised = stretch.tables.first(where: { $0.table == number })
      {
        addScheme(recognised, title: recognised.title)
        table = "схема-взаимодействия"
        rest = Array(blocks[(position + 1)...])
        blocks = blocks[..<position].filter { block in
          if case .paragraph(let index) = block { isFree(index) } else { true }
        }
      }
      let text = [words, markdown.text(of: blocks)].filter { !$0.isEmpty }.joined(separator: "\n\n")
      if !text.isEmpty { own.append(.init("текст", .block(text))) }
      if let table { own.append(.init("таблица", .text(table))) }
      let after = markdown.text(of: rest)
      if !after.isEmpty { own.append(.init("текст-после", .block(after))) }
      takeBlocks(blocks + rest)
      take([chapter.heading], as: "\(key): раздел «\(heading.prefix(50))»")
      values.append(.record(own))
    }
    entries.append(.init("разделы", .list(values)))
    add(key, Self.sorted(entries, as: .report))
  }

  /// The day of «по состоянию на 20 мая 2020 года»; a year that is not said is the covering letter's.
  private mutating func statusDate(letter: CalendarDate?) -> String? {
    for (index, paragraph) in document.paragraphs.enumerated().prefix(20) where paragraph.text.contains("состоянию на")
    {
      guard let mention = paragraph.dates.first else { continue }
      if let day = mention.date { return day.iso }
      guard let letter else { continue }
      let written = ImportedText.clean(paragraph.string(mention.range))
      guard let day = PeriodParser.parse("\(written) \(letter.year) года").spans.first?.from else { continue }
      remark("у дня «\(written)» нет года: взят год письма, \(letter.year)", at: index)
      return day.iso
    }
    return nil
  }

  /// «Волховский муниципальный район».
  private func isTerritory(_ paragraph: Int) -> Bool {
    let words = document.paragraphs[paragraph].words
    return words.count <= 5 && words.first?.isCapitalised == true
      && words.contains { ["район", "округ", "область", "край", "город", "республика"].contains($0.folded) }
  }

  private func isBlank(_ block: DocumentView.Block) -> Bool {
    if case .paragraph(let index) = block { document.paragraphs[index].isBlank } else { false }
  }

  mutating func takeBlocks(_ blocks: [DocumentView.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let index): if !document.paragraphs[index].words.isEmpty { take([index]) }
      case .table(let table): take(paragraphs(ofTable: table))
      }
    }
  }

  /// The first sentence as the heading, the others as the text's beginning.
  private func headed(_ text: String) -> (heading: String, rest: String) {
    var end = text.startIndex
    while let stop = text[end...].firstIndex(where: { ".:".contains($0) }) {
      let next = text.index(after: stop)
      let following = text[next...].drop { $0 == " " }.first
      let word = text[..<stop].reversed().prefix { $0.isLetter }
      if next == text.endIndex || word.count > 2 && text[next] == " " && following?.isUppercase == true {
        return (String(text[..<stop]), ImportedText.clean(String(text[next...])))
      }
      end = next
    }
    return (text, "")
  }

  private func letter(_ mark: RecognisedMark) -> YAMLValue {
    var entries: [YAMLValue.Entry] = []
    let words = text(mark.paragraphs).split(separator: " ").map(String.init)
    if let start = words.firstIndex(where: { $0.lowercased() == "письму" }) {
      let issuer = Self.issuer(words[(start + 1)...])
      if !issuer.isEmpty { entries.append(.init("чьё", .text(issuer.joined(separator: " ")))) }
    }
    if let date = mark.date?.date { entries.append(.init("дата", .text(date.iso))) }
    if let number = mark.actNumber { entries.append(.init("номер", .text(number.number))) }
    return .inlineRecord(entries)
  }

  // MARK: - Outside the main text

  /// Lists words of headers, footers and notes, which an import does not place.
  mutating func noteOtherStories() {
    for paragraph in document.view.stories {
      let words = ImportedText.clean(paragraph.text)
      guard words.contains(where: \.isLetter) else { continue }
      draft.report.leftovers.append(
        .init(
          file: file, place: "колонтитулы и сноски (\(paragraph.place.part))", words: words,
          reason: "вне основного текста"))
    }
  }
}
