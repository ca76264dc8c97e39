import Diagnostics
import OfficeOpenXML

/// Runs a compiled story over values: appends literal bytes, escapes values, jumps over sections.
struct StoryRenderer {
  private struct Frame {
    let start: Int
    /// Items of a list; nil for a section entered once.
    let items: [TemplateValue]?
    var index: Int
    let entered: Bool
  }

  private struct Guard {
    let outputCount: Int
    /// Nil until something is written; then whether the last was a paragraph.
    var lastIsParagraph: Bool?
  }

  private let story: CompiledStory
  private let missing: MissingValues
  private let lineBreak: [UInt8]
  private let tab: [UInt8]
  private var context: RenderingContext
  private var frames: [Frame] = []
  private var guards: [Guard] = []
  /// For each plan, the kept columns of the table being written.
  private var keptColumns: [[Bool]]
  private(set) var output: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Slots whose finding was reported for a data path already.
  private var reported: Set<String> = []

  init(_ story: CompiledStory, root: TemplateValue, missing: MissingValues) {
    self.story = story
    self.missing = missing
    let prefix = story.prefix
    lineBreak = Array("</\(prefix)t><\(prefix)br/><\(prefix)t xml:space=\"preserve\">".utf8)
    tab = Array("</\(prefix)t><\(prefix)tab/><\(prefix)t xml:space=\"preserve\">".utf8)
    context = RenderingContext(root: root, missing: missing)
    keptColumns = Array(repeating: [], count: story.plans.count)
    output.reserveCapacity(story.literals.count * 2)
  }

  /// Renders the whole story into `output`.
  mutating func run() {
    let instructions = story.instructions
    var next = 0
    while next < instructions.count {
      switch instructions[next] {
      case .literal(let range):
        story.literals.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
        next += 1
      case .value(let slot):
        appendValue(story.slots[slot])
        next += 1
      case .sectionStart(let slot, let end): next = enterSection(story.slots[slot], at: next) ? next + 1 : end
      case .sectionEnd(let start): next = repeatSection(start) ? start + 1 : next + 1
      case .columns(let plan):
        decideColumns(plan)
        next += 1
      case .columnStart(let plan, let columns, let end):
        next = columns.contains { keptColumns[plan][$0] } ? next + 1 : end
      case .columnSpan(let plan, let columns):
        output.append(contentsOf: String(max(1, columns.filter { keptColumns[plan][$0] }.count)).utf8)
        next += 1
      case .columnWidth(let plan, let columns):
        output.append(contentsOf: String(width(plan, columns)).utf8)
        next += 1
      case .guardStart:
        guards.append(Guard(outputCount: output.count))
        next += 1
      case .mark(let isParagraph):
        if !guards.isEmpty { guards[guards.count - 1].lastIsParagraph = isParagraph }
        next += 1
      case .tableGuardEnd:
        if let last = guards.popLast(), last.lastIsParagraph == nil {
          output.removeLast(output.count - last.outputCount)
        }
        next += 1
      case .blockGuardEnd(let paragraph):
        if let last = guards.popLast(), last.lastIsParagraph != true { output += story.literals[paragraph] }
        next += 1
      }
    }
  }

  // MARK: - Values

  private mutating func appendValue(_ slot: Slot) {
    guard let value = resolved(slot, isSection: false) else { return }
    guard let text = value.printed else {
      let hint =
        if case .list = value.content { "обойдите его разделом {{#…}} или напишите {{\(slot.path) | соединить: \", \"}}" } else {
          "укажите поле записи: {{\(slot.path).…}}"
        }
      report("VAL-12", "«\(slot.path)» — это \(value.kindName), одной строкой его не напечатать", hint, slot, value.path)
      return
    }
    appendText(text)
  }

  /// Text with its line breaks and tabs as Word's own; everything else is escaped.
  private mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 == 0x0A || $0 == 0x09 }) else {
        XMLEscape.append(bytes, to: &output)
        return
      }
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x09 {
        // A line break of two characters is one break.
        let end = index < bytes.count && index > start && bytes[index] == 0x0A && bytes[index - 1] == 0x0D ? index - 1 : index
        XMLEscape.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &output)
        guard index < bytes.count else { break }
        output += bytes[index] == 0x0A ? lineBreak : tab
        start = index + 1
      }
    }
  }

  /// The value of a slot after its filters; nil when there is none, which is reported unless a section asks.
  private mutating func resolved(_ slot: Slot, isSection: Bool) -> TemplateValue? {
    var value: TemplateValue?
    switch context.find(slot.path) {
    case .value(let found): value = found
    case .missing(let record, let name):
      if slot.filters.contains(where: \.filter.acceptsMissing) { break }
      if !isSection {
        reportMissing(slot, name: name, record: record)
        return nil
      }
      reportUnknownSection(slot, name: name, record: record)
      return nil
    }
    for applied in slot.filters {
      guard value != nil || applied.filter.acceptsMissing else { continue }
      let input = value ?? TemplateValue(.absent)
      switch applied.filter.apply(input, applied.arguments) {
      case .value(let result): value = result
      case .unfit(let reason):
        report(
          "VAL-13", "преобразование «\(applied.filter.name)» не подходит к полю «\(slot.path)»: \(reason)", nil, slot,
          input.path)
        return nil
      }
    }
    return value
  }

  private mutating func reportMissing(_ slot: Slot, name: String, record: TemplateValue?) {
    guard missing == .error else { return }
    let known = context.knownNames(in: record)
    let path = (record?.path ?? (name.hasPrefix("@") ? nil : context.values.last?.path))?.key(name)
    if known.contains(name) {
      report("VAL-11", "нет значения «\(slot.path)»", "впишите его в данные", slot, path)
    } else if let nearest = NearestName.nearest(to: name, among: known) {
      report("VAL-10", "в данных нет поля «\(slot.path)»", "возможно, имелось в виду «\(nearest)»", slot, path)
    } else {
      report(
        "VAL-10", "в данных нет поля «\(slot.path)»",
        "впишите его в данные, исправьте имя в шаблоне или напишите {{\(slot.path) | если-пусто: \"…\"}}", slot, path)
    }
  }

  /// A section over a name that nobody knows is silently empty in Mustache; a slip of the pen there would lose a table.
  private mutating func reportUnknownSection(_ slot: Slot, name: String, record: TemplateValue?) {
    guard missing == .error, slot.kind == .sectionStart else { return }
    let known = context.knownNames(in: record)
    guard !known.contains(name), let nearest = NearestName.nearest(to: name, among: known) else { return }
    let key = "TAG-20|\(slot.site.location)|\(name)"
    guard reported.insert(key).inserted else { return }
    diagnostics.append(
      Diagnostic(
        "TAG-20", .warning, "раздел «\(slot.path)» пропущен: такого поля в данных нет",
        hint: "возможно, имелось в виду «\(nearest)»", at: .document(slot.site.location)))
  }

  private mutating func report(
    _ code: String, _ message: String, _ hint: String?, _ slot: Slot, _ path: FieldPath?
  ) {
    let key = "\(code)|\(slot.site.text)|\(slot.site.location)|\(path?.description ?? "")"
    guard reported.insert(key).inserted else { return }
    diagnostics.append(
      Diagnostic(code, .error, message, hint: hint, at: .document(slot.site.location), path: path))
  }

  // MARK: - Sections

  private mutating func enterSection(_ slot: Slot, at start: Int) -> Bool {
    let value = resolved(slot, isSection: true)
    let isPresent = value?.isPresent ?? false
    if slot.kind == .invertedStart {
      if !isPresent { frames.append(Frame(start: start, items: nil, index: 0, entered: false)) }
      return !isPresent
    }
    guard isPresent, let value else { return false }
    switch value.content {
    case .list(let items):
      frames.append(Frame(start: start, items: items, index: 0, entered: true))
      context.enterList(count: items.count)
      context.enter(items[0])
    case .record, .text:
      frames.append(Frame(start: start, items: nil, index: 0, entered: true))
      context.enter(value)
    case .flag, .absent: frames.append(Frame(start: start, items: nil, index: 0, entered: false))
    }
    return true
  }

  /// Goes to the next item of the list and says so, or leaves the section.
  private mutating func repeatSection(_ start: Int) -> Bool {
    guard var frame = frames.popLast() else { return false }
    if frame.entered { context.leave() }
    guard let items = frame.items else { return false }
    frame.index += 1
    guard frame.index < items.count else {
      context.leaveList()
      return false
    }
    context.moveTo(frame.index)
    context.enter(items[frame.index])
    frames.append(frame)
    return true
  }

  // MARK: - Columns

  private mutating func decideColumns(_ plan: Int) {
    keptColumns[plan] = story.plans[plan].conditions.map { condition in
      guard let condition else { return true }
      return resolved(story.slots[condition], isSection: true)?.isPresent ?? false
    }
  }

  /// The template's width of the columns, stretched so that the kept ones fill the whole table.
  private func width(_ plan: Int, _ columns: Range<Int>) -> Int {
    let widths = story.plans[plan].widths
    let kept = keptColumns[plan]
    let total = widths.reduce(0, +)
    let keptTotal = widths.indices.reduce(0) { $0 + (kept[$1] ? widths[$1] : 0) }
    let own = columns.reduce(0) { $0 + (kept[$1] ? widths[$1] : 0) }
    return keptTotal == 0 ? own : own * total / keptTotal
  }
}
