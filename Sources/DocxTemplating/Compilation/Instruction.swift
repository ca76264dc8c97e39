/// One step of rendering a story. A compiled story is a flat list of these: sections and calls jump, nothing recurses.
enum Instruction: Sendable {
  /// Append these bytes of the story's literals.
  case literal(Range<Int>)
  /// Append a value's text, escaped; the number is the slot's.
  case value(slot: Int)
  /// Append a value's text as part of an attribute.
  case attribute(slot: Int)
  /// Append a value's text as part of a field's code, where quotes and backslashes would have a meaning.
  case fieldCode(slot: Int)
  /// Append a value read as Markdown.
  case formatted(place: Int)
  /// Enter a section or go on behind `end`.
  case sectionStart(slot: Int, end: Int)
  /// Take the list's next item from `start` or leave the section.
  case sectionEnd(start: Int)
  /// Go on behind `end` unless the innermost section is at its first item.
  case firstItemOnly(end: Int)
  /// Go on behind `end` while the innermost section is at its first item.
  case laterItemsOnly(end: Int)
  /// A break at the edge of a section begins: go on behind `end` where it would leave a blank page.
  case edgeBreak(end: Int)
  /// That break is written.
  case edgeBreakEnd
  /// The body's blocks are complete: a break at the edge of a section behind which nothing stands is taken back.
  case bodyEnd(hasSection: Bool)
  /// Write the section properties of that break in place of the body's, which end at `end`.
  case finalSection(end: Int)
  /// Decide which columns of a table are kept.
  case columns(plan: Int)
  /// Go on behind `end` unless one of the columns is kept.
  case columnStart(plan: Int, columns: Range<Int>, end: Int)
  /// How many of the columns are kept, `least` at least.
  case columnCount(plan: Int, columns: Range<Int>, least: Int)
  /// The width of those columns that are kept, in twentieths of a point, the table's own width kept.
  case columnWidth(plan: Int, columns: Range<Int>)
  /// The table is complete: its columns are fitted to its words.
  case columnsEnd(plan: Int)
  /// A table or content control begins that must not come out empty.
  case holderStart
  /// A row of the table, or a block of the content control, is written here.
  case held
  /// What holds nothing is taken back whole.
  case holderEnd
  /// A content control in a sentence, into which nothing was written, is taken back.
  case inlineControlEnd
  /// A cell, header or text box that would not end with a paragraph gets this one.
  case lastParagraph(paragraph: Range<Int>)
  /// A table stands here: directly behind another it would become one with it, so a least paragraph parts them.
  case tableGap
  /// A table whose cells may be joined begins; a row of it begins.
  case mergeTable(Int)
  case mergeRow(Int)
  /// A cell that may be joined to the one above it.
  case merge(cell: Int)
  /// The content of that cell: an empty paragraph instead, up to `end`, when it is joined.
  case mergedContent(cell: Int, end: Int)
  /// A group of rows begins: the cell is not joined to what stands above.
  case mergeReset(cell: Int)
  /// A cell that the template itself joins to others: one whose beginning was left out begins anew.
  case keptMerge(table: Int, column: Int, isStart: Bool)
  /// Append the number of a list's instance.
  case list(Int)
  /// The list begins anew.
  case renewList(Int)
  /// Append an id that nothing else in the document has.
  case uniqueId
  /// Append a bookmark's id or name.
  case bookmarkId(Int)
  case bookmarkName(Int)
  /// The bookmark is another one from here on.
  case renewBookmark(Int)
  /// Append the number of a foot- or endnote that is written anew here; append that number in the note itself.
  case note(Int)
  case noteNumber
  /// Append the relationship id of a link whose address holds tags.
  case link(Int)
  /// Go on behind `end` unless the picture's value is there.
  case pictureHolder(Int, end: Int)
  /// Append a drawing or chart and go on behind `end`; a picture keeps the frame that follows.
  case pictureFrame(Int, end: Int)
  /// Append the alternative text of a picture that a value replaces, its relationship id, width or height.
  case pictureDescription(Int)
  case pictureId(Int)
  case pictureWidth(Int)
  case pictureHeight(Int)
  /// Render another template here.
  case partial(reference: Int)
  /// Render another template with blocks of its own; its overrides stand between here and `end`.
  case parent(reference: Int, end: Int)
  /// A block that a child may replace, up to `end`.
  case block(name: Int, site: BlockSite, end: Int)
  /// What stands up to `end` is run only when a block asks for it.
  case overrideStart(name: Int, isBlocks: Bool, end: Int)
  case overrideEnd
  /// A paragraph of a template that is inserted as text: a line break unless it is the first.
  case inlineParagraph
  /// A block of the body begins: a page turned for an inserted template is turned back.
  case bodyBlock
  /// An inserted template brings its own page set-up.
  case pageStart(page: Int)
  case pageEnd(page: Int)
  /// The body's last section properties, which an inserted template's own may replace.
  case lastSection(Range<Int>)

  /// The instruction with its jump led to `end`.
  func jumping(to end: Int) -> Instruction {
    switch self {
    case .sectionStart(let slot, _): .sectionStart(slot: slot, end: end)
    case .firstItemOnly: .firstItemOnly(end: end)
    case .laterItemsOnly: .laterItemsOnly(end: end)
    case .edgeBreak: .edgeBreak(end: end)
    case .finalSection: .finalSection(end: end)
    case .columnStart(let plan, let columns, _): .columnStart(plan: plan, columns: columns, end: end)
    case .mergedContent(let cell, _): .mergedContent(cell: cell, end: end)
    case .pictureHolder(let picture, _): .pictureHolder(picture, end: end)
    case .pictureFrame(let picture, _): .pictureFrame(picture, end: end)
    case .parent(let reference, _): .parent(reference: reference, end: end)
    case .block(let name, let site, _): .block(name: name, site: site, end: end)
    case .overrideStart(let name, let isBlocks, _): .overrideStart(name: name, isBlocks: isBlocks, end: end)
    default: self
    }
  }
}

/// What a block that a child may replace covers.
enum BlockSite: Sendable {
  /// Text inside a paragraph.
  case text
  /// A whole paragraph: blocks take its place, text is left to the text's own site inside.
  case paragraph
  /// Paragraphs between two that vanish.
  case blocks
}
