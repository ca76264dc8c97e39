import Diagnostics
import OfficeOpenXML

/// Runs a compiled story over values: appends literal bytes, escapes values, jumps over sections, calls other templates.
struct StoryRenderer {
  struct Frame {
    let start: Int
    /// Items of a list; nil for a section entered once.
    let items: [TemplateValue]?
    var index: Int
    let entered: Bool
  }

  /// Where the story goes on when a template or a block that it called has ended.
  struct Return {
    let story: CompiledStory
    let next: Int
    let state: UnitState
    let overrideCount: Int
    let overrideBase: Int
    /// Markup that closes what was opened around the call.
    let closing: [UInt8]
  }

  /// What a story remembers of itself while it runs.
  struct UnitState {
    /// The instance of each list; 0 where it begins anew with the next paragraph.
    var lists: [Int]
    var bookmarks: [(id: Int, name: String)?]
    /// For each plan, the kept columns of the table being written.
    var keptColumns: [[Bool]]
    /// For each plan, the widths of the table being written.
    var columnMarks: [[ColumnMark]]
    /// True when the first paragraph of a template inserted as text has begun.
    var hasInlineText = false

    init(_ story: CompiledStory) {
      lists = Array(repeating: 0, count: story.lists.count)
      bookmarks = Array(repeating: nil, count: story.bookmarks.count)
      keptColumns = Array(repeating: [], count: story.plans.count)
      columnMarks = Array(repeating: [], count: story.plans.count)
    }
  }

  /// The blocks that a child gives to the template being run.
  struct OverrideFrame {
    let story: CompiledStory
    let overrides: [TemplateReference.Override]
  }

  var story: CompiledStory
  let session: RenderingSession
  let missing: MissingValues
  private let lineBreak: [UInt8]
  private let tab: [UInt8]
  var context: RenderingContext
  var frames: [Frame] = []
  var state: UnitState
  var returns: [Return] = []
  var overrides: [OverrideFrame] = []
  var overrideBase = 0
  var merges = MergeState()
  /// Where tables and content controls began that must not stay empty, and whether they hold something by now.
  private var holders: [(start: Int, isFilled: Bool)] = []
  /// The set-up of the pages that an inserted template has left turned, and whether blocks stand before it.
  var pendingPage: PageChange?
  var hasBlocks = false
  /// Where a break at the edge of a section began that is being written, the last one that was, and the section properties
  /// that it left to the body.
  var edgeBreakStart: Int?
  var lastEdgeBreak: Range<Int>?
  var finalSection: [UInt8]?
  var output: [UInt8] = []
  var traceMarks: [TraceMark] = []
  let traces: Bool

  /// The number of the note that is being written.
  private let noteNumber: Int

  /// A renderer of a whole story.
  init(_ story: CompiledStory, root: TemplateValue, session: RenderingSession) {
    self.init(
      story, context: RenderingContext(root: root, missing: session.options.missing), session: session, noteNumber: 0,
      traces: session.options.traces)
    output = session.takeRoom()
    output.reserveCapacity(story.literals.count * 2)
  }

  /// A renderer of a note, which sees what the text around its reference sees.
  init(
    _ story: CompiledStory, context: RenderingContext, session: RenderingSession, noteNumber: Int, traces: Bool = false
  ) {
    self.story = story
    self.session = session
    missing = session.options.missing
    self.traces = traces
    self.noteNumber = noteNumber
    self.context = context
    let prefix = story.prefix
    lineBreak = Array("</\(prefix)t><\(prefix)br/><\(prefix)t xml:space=\"preserve\">".utf8)
    tab = Array("</\(prefix)t><\(prefix)tab/><\(prefix)t xml:space=\"preserve\">".utf8)
    state = UnitState(story)
    for unit in session.template.overriding {
      let child = session.template.units[unit]
      if let parent = child.references.first {
        overrides.append(OverrideFrame(story: child, overrides: parent.overrides))
      }
    }
  }

  /// Renders the whole story into `output`; stops early when the session's budget is spent.
  mutating func run() {
    var next = 0
    while !session.isStopped {
      next = runUnit(from: next)
      guard let back = returns.popLast() else { break }
      output += back.closing
      resume(back)
      next = back.next
    }
    if traces { session.take(traceMarks, of: story.part) }
  }

  /// Runs instructions until the story ends, or calls or returns; gives the instruction to go on with.
  private mutating func runUnit(from start: Int) -> Int {
    var instructions = story.instructions
    var next = start
    while next < instructions.count {
      switch instructions[next] {
      case .literal(let range):
        append(range)
        next += 1
      case .value(let slot):
        appendValue(story.slots[slot])
        next += 1
      case .sectionStart(let slot, let end): next = enterSection(story.slots[slot], at: next) ? next + 1 : end
      case .sectionEnd(let start): next = repeatSection(start) ? start + 1 : next + 1
      case .partial, .parent, .block:
        next = call(instructions[next], at: next)
        instructions = story.instructions
      case .overrideStart(_, _, let end): next = end
      case .overrideEnd: return next
      case .firstItemOnly(let end): next = (frames.last?.index ?? 0) == 0 ? next + 1 : end
      case .laterItemsOnly(let end): next = (frames.last?.index ?? 0) == 0 ? end : next + 1
      case .edgeBreak(let end):
        edgeBreakStart = isPageBlank ? nil : output.count
        next = edgeBreakStart == nil ? end : next + 1
      case .finalSection(let end):
        output += finalSection ?? []
        next = finalSection == nil ? next + 1 : end
      case .columnStart(let plan, let columns, let end):
        next = columns.contains { state.keptColumns[plan][$0] } ? next + 1 : end
      case .pictureHolder(let picture, let end): next = hasValue(story.pictures[picture]) ? next + 1 : end
      case .pictureFrame(let picture, let end): next = appendDrawing(story.pictures[picture]) ? end : next + 1
      case .mergedContent(let cell, let end): next = skipsMerged(cell) ? end : next + 1
      default:
        step(instructions[next])
        next += 1
      }
      if session.isStopped { return next }
    }
    return next
  }

  /// The steps that only write.
  private mutating func step(_ instruction: Instruction) {
    switch instruction {
    case .attribute(let slot): appendAttribute(story.slots[slot])
    case .fieldCode(let slot): appendFieldCode(story.slots[slot])
    case .formatted(let place): appendFormatted(story.formats[place])
    case .edgeBreakEnd: endEdgeBreak()
    case .bodyEnd(let hasSection): endBody(hasSection: hasSection)
    case .columns(let plan): decideColumns(plan)
    case .columnCount(let plan, let columns, let least):
      append(number: max(least, columns.count { state.keptColumns[plan][$0] }))
    case .columnWidth(let plan, let columns): appendWidth(plan, columns)
    case .columnsEnd(let plan): fitColumns(plan)
    case .holderStart: holders.append((output.count, false))
    case .held: if !holders.isEmpty { holders[holders.count - 1].isFilled = true }
    case .holderEnd: endHolder()
    case .inlineControlEnd: endInlineControl()
    case .lastParagraph(let range): if !endsWithParagraph { append(range) }
    case .tableGap: if endsWithTable { output += LeastParagraph.markup(story.prefix).utf8 }
    case .mergeTable(let table): merges.start(table)
    case .mergeRow(let table): merges.nextRow(table)
    case .merge(let cell): appendMerge(cell)
    case .keptMerge(let table, let column, let isStart):
      appendVerticalMerge(isJoined: merges.isKept(column, table: table, isStart: isStart))
    case .mergeReset(let cell): merges.reset(story.merges[cell].column)
    case .list(let list): append(number: listInstance(list))
    case .renewList(let list): state.lists[list] = 0
    case .uniqueId: append(number: session.uniqueId())
    case .bookmarkId(let bookmark): append(number: self.bookmark(bookmark).id)
    case .bookmarkName(let bookmark): output += XMLEscape.attribute(self.bookmark(bookmark).name).utf8
    case .renewBookmark(let bookmark): state.bookmarks[bookmark] = nil
    case .note(let note): appendNote(story.notes[note])
    case .noteNumber: append(number: noteNumber)
    case .link(let link): appendLink(story.links[link])
    case .pictureDescription(let picture): appendDescription(story.pictures[picture])
    case .pictureId(let picture): output += pictureInPlace(story.pictures[picture]).id.utf8
    case .pictureWidth(let picture): append(number: pictureInPlace(story.pictures[picture]).width)
    case .pictureHeight(let picture): append(number: pictureInPlace(story.pictures[picture]).height)
    case .inlineParagraph:
      if state.hasInlineText { output += "<\(story.prefix)r><\(story.prefix)br/></\(story.prefix)r>".utf8 }
      state.hasInlineText = true
    case .bodyBlock, .pageStart, .pageEnd, .lastSection: turnPage(instruction)
    case .literal, .value, .sectionStart, .sectionEnd, .partial, .parent, .block, .overrideStart, .overrideEnd,
      .firstItemOnly, .laterItemsOnly, .edgeBreak, .finalSection, .columnStart, .mergedContent, .pictureHolder,
      .pictureFrame:
      break
    }
  }

  mutating func append(_ range: Range<Int>) {
    story.literals.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Room for all that a document may hold, once it has grown long.
  mutating func reserveForLongOutput() {
    if output.count > 8 << 20 { WorkingMemory.reserve(session.options.limits.bytes, in: &output) }
  }

  mutating func append(number: Int) { output.append(contentsOf: String(number).utf8) }

  /// Text with its line breaks and tabs as Word's own; everything else is escaped.
  mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes
      while true {
        let stop = XMLEscape.appendLine(rest, to: &output)
        guard stop < rest.count else { return }
        output += rest[stop] == 0x09 ? tab : lineBreak
        rest = UnsafeBufferPointer(rebasing: rest[(stop + 1)...])
      }
    }
  }

  // MARK: - What stands at the end of the output

  private mutating func endHolder() {
    guard let last = holders.popLast() else { return }
    if last.isFilled {
      // A content control around rows fills its table too.
      if !holders.isEmpty { holders[holders.count - 1].isFilled = true }
    } else {
      takeBack(to: last.start)
    }
  }

  private mutating func takeBack(to count: Int) {
    output.removeLast(output.count - count)
    traceMarks.removeAll { $0.range.lowerBound >= count }
    for plan in state.columnMarks.indices { state.columnMarks[plan].removeAll { $0.range.lowerBound >= count } }
  }

  /// The last tag before a place of the output: where it begins, and its name without the prefix, with a slash before it
  /// when it is an end tag and behind it when the element is empty.
  private func lastTag(before end: Int) -> (start: Int, name: [UInt8])? {
    guard let start = output[..<end].lastIndex(of: UInt8(ascii: "<")) else { return nil }
    let stop = output[start..<end].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: " ") } ?? end
    let name = output[(start + 1)..<stop]
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return (start, Array(name)) }
    return (start, (name.first == UInt8(ascii: "/") ? [UInt8(ascii: "/")] : []) + name[(colon + 1)...])
  }

  private func ends(_ names: [String], before end: Int? = nil) -> Bool {
    guard let tag = lastTag(before: end ?? output.count) else { return false }
    return names.contains { tag.name.elementsEqual($0.utf8) }
  }

  var endsWithTable: Bool { ends(["/tbl"]) }

  /// A content control ends with whatever ends in it.
  private var endsWithParagraph: Bool {
    var end = output.count
    while ends(["/sdt", "/sdtContent"], before: end), let tag = lastTag(before: end) { end = tag.start }
    return ends(["/p", "p/"], before: end)
  }

  /// Takes a control in a sentence back when nothing was written into it.
  private mutating func endInlineControl() {
    var end = output.count
    for name in ["/sdt", "/sdtContent"] {
      guard ends([name], before: end), let tag = lastTag(before: end) else { break }
      end = tag.start
    }
    if !holders.isEmpty { holders[holders.count - 1].isFilled = !ends(["sdtContent"], before: end) }
    endHolder()
  }
}
