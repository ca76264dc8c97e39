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

  static func fields(of story: CompiledStory) -> [TemplateField] {
    var fields: [TemplateField] = []
    var open: [String] = []
    func add(_ slot: Slot, _ use: Use) {
      fields.append(TemplateField(context: open, path: slot.path.description, use: use, site: slot.site))
    }
    for plan in story.plans { for case let slot? in plan.conditions { add(story.slots[slot], .column) } }
    for instruction in story.instructions {
      switch instruction {
      case .value(let slot): add(story.slots[slot], .text)
      case .sectionStart(let slot, _):
        let section = story.slots[slot]
        add(section, section.kind == .invertedStart ? .invertedSection : .section)
        open.append(section.path.description)
      case .sectionEnd: open.removeLast()
      default: break
      }
    }
    return fields
  }
}

extension CompiledTemplate {
  /// Every tag that takes a value, in reading order: what the template needs.
  package var fields: [TemplateField] { units.flatMap { TemplateField.fields(of: $0) } }
}
