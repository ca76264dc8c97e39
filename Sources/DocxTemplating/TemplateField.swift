/// A value that a template asks for.
package struct TemplateField: Sendable, Hashable {
  /// How the template uses the value.
  package enum Use: String, Sendable {
    case text
    case section
    case invertedSection
    case column
  }

  /// The sections around it, outermost first, then the path itself.
  package let context: [String]
  /// The path as written.
  package let path: String
  /// How it is used.
  package let use: Use
  /// Where it stands.
  package let site: TagSite
  /// True when the template says what to print without it (`если-пусто`).
  package let isOptional: Bool
  /// For each section around it, true when it is shown for want of its value.
  let inverted: [Bool]
}

extension CompiledTemplate {
  /// Every tag that takes a value, in reading order: what the template needs, inserted templates included.
  package var fields: [TemplateField] {
    var reader = TemplateFieldReader(units: units)
    for unit in Array(0..<storyCount) + overriding { reader.read(unit) }
    for story in properties { reader.read(story) }
    return reader.fields
  }
}

/// Collects the fields of stories and of the templates that they insert.
struct TemplateFieldReader {
  private let units: [CompiledStory]
  private(set) var fields: [TemplateField] = []
  private var open: [(path: String, isInverted: Bool)] = []
  /// The templates being read, so that one that inserts itself is read once.
  private var path: Set<Int> = []

  init(units: [CompiledStory]) {
    self.units = units
  }

  mutating func read(_ unit: Int) {
    guard units.indices.contains(unit), path.insert(unit).inserted else { return }
    read(units[unit])
    path.remove(unit)
  }

  mutating func read(_ story: CompiledStory) {
    for plan in story.plans { for case let slot? in plan.conditions { add(story.slots[slot], .column) } }
    for link in story.links {
      for case .slot(let slot) in link.pieces { add(story.slots[slot], .text) }
    }
    for picture in story.pictures { add(story.slots[picture.slot], .text) }
    for instruction in story.instructions {
      switch instruction {
      case .value(let slot), .attribute(let slot), .fieldCode(let slot): add(story.slots[slot], .text)
      case .formatted(let place): add(story.slots[story.formats[place].slot], .text)
      case .sectionStart(let slot, _):
        let section = story.slots[slot]
        add(section, section.kind == .invertedStart ? .invertedSection : .section)
        // A question about a value does not enter it.
        let asks = section.filters.contains { FilterCatalogue.questions.contains($0.filter.name) }
        open.append((section.path.description, section.kind == .invertedStart || asks))
      case .sectionEnd: open.removeLast()
      case .partial(let reference), .parent(let reference, _): read(story.references[reference], in: story)
      default: break
      }
    }
  }

  private mutating func read(_ reference: TemplateReference, in story: CompiledStory) {
    if reference.name == nil { add(story.slots[reference.slot], .text) }
    if let target = reference.target { read(target) }
    for (_, target) in reference.choices.sorted(by: { $0.key < $1.key }) { read(target) }
  }

  private mutating func add(_ slot: Slot, _ use: TemplateField.Use) {
    let takesList = slot.filters.contains { FilterCatalogue.filtersOfLists.contains($0.filter.name) }
    let use = use == .text && takesList ? .section : use
    fields.append(
      TemplateField(
        context: open.map(\.path), path: slot.path.description, use: use, site: slot.site,
        isOptional: slot.filters.contains(where: \.filter.acceptsMissing), inverted: open.map(\.isInverted)))
  }
}
