import OfficeOpenXML

/// Reads the view of a package's main text.
package struct DocumentViewReader {
  private let tree: XMLTree
  private let part: String
  private let formats: FormattingReader
  private var labels: ListLabels
  private var paragraphs: [DocumentParagraph] = []
  private var tables: [DocumentTable] = []
  private var blocks: [DocumentView.Block] = []
  private var pages: [PageSetup] = []
  private let numberedParts: Set<String>
  private var paragraphLooks: [ArraySlice<UInt8>: ParagraphLook] = [:]
  private var looks = RunLooks()
  private let memory: ReadingMemory
  private var lastRun: (markup: Range<Int>, base: ParagraphFormatting, format: ParagraphFormatting)?

  /// Reads a package; throws `DiagnosedFailure` when its main text cannot be read. Damaged styles, lists, headers are
  /// done without.
  ///
  /// Whoever has the main text's tree already gives it, and whoever reads many documents the memory of those before.
  package static func view(
    of package: OPCPackage, mainText: XMLTree? = nil, memory: ReadingMemory = ReadingMemory()
  ) throws -> DocumentView {
    let main = try package.mainDocument()
    let tree = try mainText ?? package.tree(of: main)
    let neighbours = PartNeighbours(of: main, in: package)
    let numbered = neighbours.stories.filter { story in
      ["header", "footer"].contains(story.kind) && printsPageNumber(story.tree)
    }
    var reader = DocumentViewReader(
      tree: tree, part: main.entryName, formats: memory.styles(neighbours.part("styles"), of: package),
      labels: memory.lists(neighbours.part("numbering"), of: package), numberedParts: Set(numbered.map(\.id)),
      memory: memory)
    reader.readBody()
    return DocumentView(
      file: package.file, paragraphs: reader.paragraphs, tables: reader.tables, blocks: reader.blocks,
      pages: reader.pages, stories: stories(neighbours.stories, reader.formats, memory))
  }

  private static func printsPageNumber(_ story: XMLTree) -> Bool {
    story.nodes.indices.contains { index in
      let node = story.nodes[index]
      let instruction =
        node.isWord("fldSimple")
        ? node.word("instr") : node.isWord("instrText") ? story.textContent(of: index) : nil
      return instruction?.uppercased().split(separator: " ").contains("PAGE") ?? false
    }
  }

  /// The paragraphs of headers, footers and notes, each part's once.
  private static func stories(
    _ parts: [PartNeighbours.Story], _ formats: FormattingReader, _ memory: ReadingMemory
  ) -> [DocumentParagraph] {
    var seen: Set<String> = []
    return parts.flatMap { story -> [DocumentParagraph] in
      guard seen.insert(story.part).inserted else { return [] }
      var reader = DocumentViewReader(
        tree: story.tree, part: story.part, formats: formats, labels: ListLabels(nil), numberedParts: [],
        memory: memory)
      reader.readStory()
      return reader.paragraphs
    }
  }

  /// All paragraphs of a header, a footer or the notes, one after another; cells are not told apart.
  private mutating func readStory() {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isFallback {
        index = node.end
        continue
      }
      if node.element == .p { addParagraph(index, frame: nil, bodyCount: paragraphs.count + 1) }
      index += 1
    }
  }

  private init(
    tree: XMLTree, part: String, formats: FormattingReader, labels: ListLabels, numberedParts: Set<String>,
    memory: ReadingMemory
  ) {
    self.tree = tree
    self.part = part
    self.formats = formats
    self.labels = labels
    self.numberedParts = numberedParts
    self.memory = memory
  }

  /// A cell on the way down: the table, the row, the cell and how many paragraphs it has shown.
  private struct Frame {
    let end: Int
    let table: Int
    var row = -1
    var cell = -1
    var column = 0
    var paragraphs = 0
  }

  /// One walk over the nodes; what is open is kept in a stack of our own, so that depth costs nothing.
  private mutating func readBody() {
    guard let body = tree.nodes.firstIndex(where: { $0.element == .body }) else { return }
    var frames: [Frame] = []
    var bodyCount = 0
    var index = body + 1
    let end = tree.nodes[body].end
    while index < end {
      while let frame = frames.last, index >= frame.end { frames.removeLast() }
      let node = tree.nodes[index]
      switch node.element {
      case .other where node.isFallback:
        index = node.end
        continue
      case .tbl:
        tables.append(DocumentTable(isNested: !frames.isEmpty))
        if frames.isEmpty { blocks.append(.table(tables.count - 1)) }
        frames.append(Frame(end: node.end, table: tables.count - 1))
      case .tr:
        if !frames.isEmpty {
          frames[frames.count - 1].row += 1
          frames[frames.count - 1].cell = -1
          frames[frames.count - 1].column = skippedColumns(of: index)
          var row = DocumentTable.Row()
          row.isRepeated = tree.child(of: index, .trPr).flatMap { tree.child(of: $0, .tblHeader) } != nil
          tables[frames[frames.count - 1].table].rows.append(row)
        }
      case .tc:
        if let frame = frames.last, frame.row >= 0 { open(cell: index, in: &frames[frames.count - 1]) }
      case .p:
        // A text box stands in its host paragraph, whose place it shares.
        let isBoxed = tree.ancestor(of: index, .p) != nil
        if !isBoxed {
          if frames.isEmpty { bodyCount += 1 } else { frames[frames.count - 1].paragraphs += 1 }
        }
        addParagraph(index, frame: frames.last, bodyCount: max(1, bodyCount))
        if frames.isEmpty { blocks.append(.paragraph(paragraphs.count - 1)) }
      case .sectPr: addPage(index)
      default: break
      }
      index += 1
    }
  }

  private func skippedColumns(of row: Int) -> Int {
    tree.child(of: row, .trPr).flatMap { FormattingReader.value($0, .gridBefore, tree) }.flatMap { Int($0) }
      .map { min(max(0, $0), 100) } ?? 0
  }

  private mutating func open(cell index: Int, in frame: inout Frame) {
    let properties = tree.child(of: index, .tcPr)
    let span = properties.flatMap { FormattingReader.value($0, .gridSpan, tree) }.flatMap { Int($0) } ?? 1
    let merge: DocumentTable.Merge =
      switch properties.flatMap({ tree.child(of: $0, .vMerge) }).map({ tree.nodes[$0].word("val") ?? "continue" }) {
      case nil: .none
      case "restart": .start
      default: .continuation
      }
    frame.cell += 1
    frame.paragraphs = 0
    let cell = DocumentTable.Cell(column: frame.column, span: min(max(1, span), 100), merge: merge)
    frame.column += cell.span
    tables[frame.table].rows[frame.row].cells.append(cell)
  }

  private mutating func addParagraph(_ index: Int, frame: Frame?, bodyCount: Int) {
    let text = ParagraphText(of: index, in: tree)
    let look = look(of: tree.child(of: index, .pPr))
    let formatting = look.formatting
    let label = formatting.list.flatMap { labels.next(instance: $0.instance, level: $0.level) }
    var place = DocumentPlace(part: part, paragraph: bodyCount)
    var cell: CellIndex?
    if let frame, frame.row >= 0, frame.cell >= 0 {
      place.table = frame.table + 1
      place.row = frame.row + 1
      place.cell = frame.cell + 1
      place.paragraph = max(1, frame.paragraphs)
      cell = CellIndex(table: frame.table, row: frame.row, cell: frame.cell)
    }
    let runs = runFormats(of: text, base: formatting)
    looks.take(runs)
    let elements = tree.elements(at: index)
    let reading = memory.reading(of: text.scalars)
    paragraphs.append(
      DocumentParagraph(
        place: place, node: index, reading: reading, label: label, style: look.styleName,
        hasHeadingStyle: look.hasHeadingStyle, formatting: formatting,
        isBold: !reading.words.isEmpty && runs.allSatisfy { $0.isBold == true },
        runSizes: looks.sizes, typefaces: looks.typefaces,
        hasDrawing: text.hasDrawing, hasPageBreak: text.hasPageBreak,
        hasLink: elements.contains(.hyperlink),
        traces: EditingTraces(of: index, holding: elements, in: tree),
        isBoxed: tree.ancestor(of: index, .txbxContent) != nil, cell: cell,
        marker: label.flatMap { ListMarker(label: $0) } ?? reading.marker))
    if let cell { tables[cell.table].rows[cell.row].cells[cell.cell].paragraphs.append(paragraphs.count - 1) }
  }

  /// How a paragraph with some properties looks; what is written alike is read once.
  private mutating func look(of properties: Int?) -> ParagraphLook {
    let markup = properties.map { tree.bytes[tree.nodes[$0].range] } ?? []
    if let known = paragraphLooks[markup] { return known }
    let style = properties.flatMap { FormattingReader.value($0, .pStyle, tree) }
    let base = formats.base(of: style)
    var own = ParagraphFormatting()
    own.list = base.list
    if let properties { FormattingReader.read(properties, tree, into: &own) }
    let look = ParagraphLook(
      formatting: base.overridden(by: own), styleName: formats.name(of: style),
      hasHeadingStyle: formats.isHeading(style))
    paragraphLooks[markup] = look
    return look
  }

  /// The formatting of the runs that show something other than blanks.
  private mutating func runFormats(of text: ParagraphText, base: ParagraphFormatting) -> [ParagraphFormatting] {
    var found: [ParagraphFormatting] = []
    var last = -1
    for piece in text.pieces where piece.run != last {
      guard text.scalars[piece.range].contains(where: { !CharacterClass.isBlank($0) }) else { continue }
      last = piece.run
      found.append(tree.child(of: piece.run, .rPr).map { format(of: $0, base: base) } ?? base)
    }
    return found
  }

  /// How a run with some properties looks. Runs of one look follow one another: what is written alike is read once.
  private mutating func format(of properties: Int, base: ParagraphFormatting) -> ParagraphFormatting {
    let markup = tree.nodes[properties].range
    if let known = lastRun, known.base == base, tree.bytes[known.markup].elementsEqual(tree.bytes[markup]) {
      return known.format
    }
    var format = base
    if let style = FormattingReader.value(properties, .rStyle, tree) {
      var character = formats.base(of: style)
      character.size = nil
      character.typeface = nil
      format = format.overridden(by: character)
    }
    FormattingReader.read(properties, tree, into: &format)
    lastRun = (markup, base, format)
    return format
  }

  private mutating func addPage(_ index: Int) {
    var page = PageSetup()
    func number(_ node: Int?, _ name: String) -> Int? { node.flatMap { tree.nodes[$0].word(name) }.flatMap { Int($0) } }
    let size = tree.child(of: index, .pgSz)
    page.width = number(size, "w")
    page.height = number(size, "h")
    page.isLandscape = size.flatMap { tree.nodes[$0].word("orient") } == "landscape"
    let margins = tree.child(of: index, .pgMar)
    page.top = number(margins, "top")
    page.right = number(margins, "right") ?? number(margins, "end")
    page.bottom = number(margins, "bottom")
    page.left = number(margins, "left") ?? number(margins, "start")
    page.header = number(margins, "header")
    page.differsOnFirstPage = tree.child(of: index, .titlePg) != nil
    for child in tree.children(of: index) {
      let node = tree.nodes[child]
      guard let id = node.attribute(.officeRelationships, "id"), numberedParts.contains(id) else { continue }
      if node.element == .headerReference { page.numbersInHeader = true }
      if node.element == .footerReference { page.numbersInFooter = true }
    }
    page.lastParagraph = max(0, paragraphs.count - 1)
    pages.append(page)
  }
}
