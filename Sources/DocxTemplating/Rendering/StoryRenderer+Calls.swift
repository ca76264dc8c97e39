import Diagnostics
import OfficeOpenXML

/// Templates and blocks that a story calls, and the pages that they turn.
extension StoryRenderer {
  /// Begins what an instruction calls and gives the instruction to go on with, in whatever story that is.
  mutating func call(_ instruction: Instruction, at next: Int) -> Int {
    switch instruction {
    case .partial(let reference): return callPartial(story.references[reference], next + 1)
    case .parent(let reference, let end): return callParent(story.references[reference], end)
    case .block(let name, let site, let end): return callBlock(story.blockNames[name], site, next + 1, end)
    default: return next + 1
    }
  }

  private mutating func callPartial(_ reference: TemplateReference, _ next: Int) -> Int {
    guard let target = target(of: reference), mayCall(reference) else { return next }
    begin(session.template.units[target], returningTo: next)
    // Blocks given to a parent are not seen by templates that are merely inserted.
    overrideBase = overrides.count
    return 0
  }

  private mutating func callParent(_ reference: TemplateReference, _ end: Int) -> Int {
    guard let target = target(of: reference), mayCall(reference) else { return end }
    let frame = OverrideFrame(story: story, overrides: reference.overrides)
    begin(session.template.units[target], returningTo: end)
    overrides.append(frame)
    return 0
  }

  private mutating func callBlock(_ name: String, _ site: BlockSite, _ next: Int, _ end: Int) -> Int {
    guard returns.count < RenderingLimits.deepest * 2,
      let frame = overrides[overrideBase...].first(where: { $0.overrides.contains { $0.name == name } }),
      let found = frame.overrides.first(where: { $0.name == name })
    else { return next }
    // Text that replaces a whole paragraph is left to the block inside it, which keeps the paragraph's formatting.
    if site == .paragraph, !found.isBlocks { return next }
    var closing: [UInt8] = []
    if site == .text, found.isBlocks {
      // Blocks in a sentence end its paragraph; what follows begins another.
      output += "</\(story.prefix)p>".utf8
      closing = Array("<\(story.prefix)p>".utf8)
    } else if site == .blocks, !found.isBlocks {
      output += "<\(story.prefix)p>".utf8
      closing = Array("</\(story.prefix)p>".utf8)
    }
    begin(frame.story, returningTo: end, closing: closing)
    return found.start
  }

  private mutating func begin(_ unit: CompiledStory, returningTo next: Int, closing: [UInt8] = []) {
    returns.append(
      Return(
        story: story, next: next, state: state, overrideCount: overrides.count, overrideBase: overrideBase,
        closing: closing))
    story = unit
    state = UnitState(unit)
  }

  mutating func resume(_ back: Return) {
    story = back.story
    state = back.state
    overrides.removeLast(overrides.count - back.overrideCount)
    overrideBase = back.overrideBase
  }

  /// False when templates insert one another too deep or too often.
  private func mayCall(_ reference: TemplateReference) -> Bool {
    let slot = story.slots[reference.slot]
    if returns.count < RenderingLimits.deepest { return session.countInsertion(slot, outputBytes: output.count) }
    session.stopTooDeep(reference.name ?? slot.path.description, slot)
    return false
  }

  /// The template that a tag names, or that the value names which it names.
  private mutating func target(of reference: TemplateReference) -> Int? {
    guard reference.name == nil else { return reference.target }
    let slot = story.slots[reference.slot]
    guard let value = resolved(slot, isSection: false), let name = value.printed else { return nil }
    if let choice = reference.choices[name] { return choice }
    if missing == .error, !name.isEmpty {
      let nearest = NearestName.nearest(to: name, among: reference.choices.keys.sorted())
      report(
        "VAL-16", "нет шаблона «\(name)», который назван в поле «\(slot.path)»",
        nearest.map { "возможно, «\($0)»" } ?? "впишите в данные имя одного из шаблонов", slot, value.path)
    }
    return nil
  }

  // MARK: - Pages

  /// Turns pages for an inserted template and back again, so that no page stays empty.
  mutating func turnPage(_ instruction: Instruction) {
    switch instruction {
    case .bodyBlock:
      endPendingPage()
      hasBlocks = true
    case .pageStart(let page):
      if pendingPage != nil {
        endPendingPage()
      } else if hasBlocks {
        endPages(with: story.pages[page].host)
      }
      hasBlocks = false
    case .pageEnd(let page): pendingPage = story.pages[page]
    case .lastSection(let range):
      if let pendingPage { output += pendingPage.guest } else { append(range) }
      pendingPage = nil
    default: break
    }
  }

  private mutating func endPendingPage() {
    guard let page = pendingPage else { return }
    endPages(with: page.guest)
    pendingPage = nil
  }

  private mutating func endPages(with section: [UInt8]) {
    output += LeastParagraph.markup(story.prefix, section: String(decoding: section, as: UTF8.self)).utf8
  }

  // MARK: - Notes

  /// Writes a note for this repetition and its number here.
  mutating func appendNote(_ place: NotePlace) {
    guard let unit = place.unit else {
      output += place.id.utf8
      return
    }
    let note = session.template.units[unit]
    let number = session.noteNumber(in: note.part)
    append(number: number)
    var renderer = StoryRenderer(note, context: context, session: session, noteNumber: number)
    renderer.run()
    session.addNote(renderer.output, to: note.part)
  }

  // MARK: - Identities

  mutating func listInstance(_ list: Int) -> Int {
    if state.lists[list] == 0 {
      state.lists[list] = session.listInstance(story.lists[list], isHost: returns.isEmpty)
    }
    session.useList(state.lists[list])
    return state.lists[list]
  }

  mutating func bookmark(_ bookmark: Int) -> (id: Int, name: String) {
    if let known = state.bookmarks[bookmark] { return known }
    let made = (session.uniqueId(), session.bookmarkName(story.bookmarks[bookmark]))
    state.bookmarks[bookmark] = made
    return made
  }
}
