import OfficeOpenXML

/// Recognises the structure of any Word document; what is not there is left empty, nothing is guessed into place.
package enum DocumentRecogniser {
  /// Reads a package; throws `DiagnosedFailure` when its main text cannot be read.
  ///
  /// Whoever has the main text's tree already gives it, and whoever reads many documents the memory of those before.
  package static func document(
    of package: OPCPackage, mainText: XMLTree? = nil, memory: ReadingMemory = ReadingMemory()
  ) throws -> RecognisedDocument {
    document(of: try DocumentViewReader.view(of: package, mainText: mainText, memory: memory))
  }

  /// The structure of a view.
  package static func document(of view: DocumentView) -> RecognisedDocument {
    let marks = MarkRecogniser(view: view).marks()
    let order = OrderRecogniser(view: view, marks: marks).order()
    let annexes = AnnexRecogniser(view: view, marks: marks, order: order).annexes()
    let inMarks = Set(marks.flatMap(\.paragraphs))
    var requisites = inMarks
    if let order {
      requisites.formUnion(order.author + order.title + order.signature + order.acknowledgement)
      requisites.formUnion(
        [order.kind, order.date?.paragraph, order.number?.paragraph, order.place].compactMap(\.self))
    }
    let title = order == nil ? ownTitle(view, excluding: inMarks) : []
    let tables = TableRecogniser(view: view, requisites: requisites).tables()
    let lists = ListRecogniser(view: view, requisites: requisites).lists()
    let entries = Set(lists.flatMap(\.entries))
    let headings = headings(view, excluding: requisites)
    let headingParagraphs = Set(headings.map(\.paragraph) + title + annexes.flatMap(\.title) + tables.flatMap(\.title))
    var document = RecognisedDocument(
      view: view, kind: kind(view, order: order, title: title), order: order, marks: marks, annexes: annexes,
      title: title, tables: tables, lists: lists, headings: headings,
      index: WordIndex(view.paragraphs + view.stories).limited(to: view.paragraphs.count), shown: view.shown,
      requisites: requisites, headingParagraphs: headingParagraphs, listEntries: entries)
    document.periods = document.readPeriods()
    return document
  }

  private static let deeds = PhrasePattern("проведены|реализованы|выполнены следующие|ряд мероприяти*")

  private static func kind(_ view: DocumentView, order: RecognisedOrder?, title: [Int]) -> RecognisedDocument.Kind {
    if order != nil { return .order }
    let words = title.flatMap { view.paragraphs[$0].words.map(\.folded) }
    let early = view.paragraphs.prefix(12).filter { $0.cell == nil }.flatMap { $0.words.prefix(60).map(\.folded) }
    func holds(_ words: [String], _ stems: String...) -> Bool {
      stems.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    if holds(Array(words.prefix(3)), "договор", "соглашени", "контракт") { return .contract }
    // A letter asks for reports and is none.
    if view.paragraphs.prefix(30).contains(where: { $0.words.first?.begins(with: "уважаем") ?? false }) {
      return .other
    }
    // «Промежуточные результаты …» reports, «… с низкими результатами» does not.
    if holds(Array(words.prefix(3)), "отчет", "итоги", "информаци", "справка", "результаты") { return .report }
    // A plan may have a column «Форма отчётности», and its measures are to be done yet.
    if holds(Array(words.prefix(2)), "план", "дорожн", "медиаплан", "график", "циклограмм") { return .other }
    if deeds.occurs(inAnyOf: view.paragraphs.prefix(40))
      || holds(early, "отчет")
    {
      return .report
    }
    return holds(words, "программ") ? .programme : .other
  }

  /// The title of a document that is no order: the first shown lines that stand out.
  private static func ownTitle(_ view: DocumentView, excluding marks: Set<Int>) -> [Int] {
    var found: [Int] = []
    for index in view.paragraphs.indices.prefix(60) where !marks.contains(index) {
      let paragraph = view.paragraphs[index]
      if paragraph.isBlank {
        if found.isEmpty { continue } else { break }
      }
      guard paragraph.isInBody, paragraph.words.count <= 60, found.isEmpty || stands(paragraph), found.count < 6 else {
        break
      }
      if found.isEmpty, !stands(paragraph) {
        if isNominal(paragraph) { found.append(index) }
        break
      }
      found.append(index)
    }
    return found
  }

  /// True for a line without a predicate, as titles are: «Методическое сопровождение школ …».
  private static func isNominal(_ paragraph: DocumentParagraph) -> Bool {
    let endings = [
      "ется", "ются", "ится", "ятся", "ает", "яет", "ует", "ают", "яют", "уют", "ены", "ена", "ено", "аны", "ана",
      "ано",
    ]
    return paragraph.words.count <= 30 && paragraph.marker == nil
      && !paragraph.words.contains { word in
        word.folded.count > 4 && endings.contains(where: word.ends)
      }
  }

  /// True for a line that is set apart as titles are.
  private static func stands(_ paragraph: DocumentParagraph) -> Bool {
    paragraph.isHeadingLike || paragraph.isCentred || paragraph.style?.lowercased() == "title"
  }

  private static func headings(_ view: DocumentView, excluding requisites: Set<Int>) -> [RecognisedHeading] {
    view.blocks.compactMap { block in
      guard case .paragraph(let index) = block, !requisites.contains(index) else { return nil }
      let paragraph = view.paragraphs[index]
      guard !paragraph.isBlank, paragraph.isHeadingLike, !paragraph.words.isEmpty,
        paragraph.marker?.isBullet != true
      else { return nil }
      return RecognisedHeading(paragraph: index, numbers: paragraph.marker?.numbers)
    }
  }
}

extension PhrasePattern {
  /// True when the phrase stands in one of some paragraphs.
  package func occurs(inAnyOf paragraphs: some Sequence<DocumentParagraph>) -> Bool {
    paragraphs.contains { occurs(in: $0) }
  }
}
