import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a plan of measures («дорожная карта», «план мероприятий»).
struct RoadmapFields {
  private let roadmap: Roadmap
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(roadmap: Roadmap, forms: PrintedForms) {
    self.roadmap = roadmap
    self.forms = forms
  }

  /// The record `дорожная-карта`, `план-мероприятий` or `план`.
  mutating func record() -> TemplateValue {
    let columns = Set(roadmap.columns)
    var groups: [TemplateValue] = []
    for (index, group) in roadmap.groups.enumerated() { groups.append(record(of: group, number: index + 1)) }
    return .record(
      [
        "название": .text(Typography.polished(roadmap.title), path: roadmap.path),
        "период": TemplateValue(
          roadmap.period.map { .text(Typography.polished($0.text)) } ?? .absent, path: roadmap.path),
        "цели": Self.texts(roadmap.goals), "есть-цели": .flag(!roadmap.goals.isEmpty),
        "считать-цели": .flag(roadmap.goals.count > 1),
        "задачи": Self.texts(roadmap.tasks), "есть-задачи": .flag(!roadmap.tasks.isEmpty),
        "считать-задачи": .flag(roadmap.tasks.count > 1),
        "индикаторы": Self.texts(roadmap.targets), "есть-индикаторы": .flag(!roadmap.targets.isEmpty),
        "группы": .list(groups, path: roadmap.path),
        "есть-номер": .flag(columns.contains(.number)),
        "есть-срок": .flag(columns.contains(.deadline)),
        "есть-ответственные": .flag(columns.contains(.responsible)),
        "есть-результат": .flag(columns.contains(.result)),
        "есть-документ": .flag(columns.contains(.document)),
      ], path: roadmap.path)
  }

  private static func texts(_ texts: [LocatedText]) -> TemplateValue {
    .list(
      texts.map { .record(["текст": .text(PrintedForms.sentence($0.text), path: $0.path)], path: $0.path) })
  }

  /// Directions are counted and their measures after them, 1.1 and so on; under a year measures count from one.
  private mutating func record(of group: RoadmapGroup, number: Int) -> TemplateValue {
    let context = Self.context(of: group, in: roadmap)
    let isCounted = roadmap.grouping == .direction
    var activities: [TemplateValue] = []
    for (index, activity) in group.activities.enumerated() {
      activities.append(
        record(of: activity, number: isCounted ? "\(number).\(index + 1)" : "\(index + 1)", context))
    }
    let title = Typography.polished(group.title)
    return .record(
      [
        "название": .text(isCounted ? "\(number). \(title)" : title, path: group.path),
        "мероприятия": .list(activities),
      ], path: group.path)
  }

  /// The year that a group gives its measures: its own period's, its heading's, otherwise the whole plan's.
  private static func context(of group: RoadmapGroup, in roadmap: Roadmap) -> YearContext {
    [group.period?.text, group.title, roadmap.period?.text].compactMap(\.self).lazy
      .map { YearContext(heading: $0) }.first { $0 != .none } ?? .none
  }

  private mutating func record(of activity: Activity, number: String, _ context: YearContext) -> TemplateValue {
    let path = activity.path
    var parts: [TemplateValue] = []
    for (index, part) in activity.parts.enumerated() {
      parts.append(record(of: part, number: part.title == nil ? number : "\(number).\(index + 1)", activity, context))
    }
    return .record(
      [
        "номер": .text(number, path: path),
        "название": .text(Typography.polished(activity.title), path: path),
        // The check of the data asks for a deadline; in print its absence is a dash, never an empty cell.
        "срок": Self.deadline(activity.deadline, context, path),
        "ответственные": responsible(activity.responsible, path),
        "результат": Self.text(activity.result, path), "документ": Self.text(activity.document, path),
        "есть-части": .flag(!parts.isEmpty), "есть-головная": .flag(activity.hasNamedParts),
        "части": .list(parts),
      ], path: path)
  }

  /// A row of a measure: what it does not say itself it has from its measure. Its cells are joined to equal ones above, so
  /// they are never empty.
  private mutating func record(
    of part: ActivityPart, number: String, _ activity: Activity, _ context: YearContext
  ) -> TemplateValue {
    func text(_ own: String?, _ common: String?) -> TemplateValue {
      .text((own ?? common).map { Typography.polished($0) } ?? "–", path: own == nil ? activity.path : part.path)
    }
    let parties = part.responsible.isEmpty ? activity.responsible : part.responsible
    let people = responsible(parties, part.path)
    return .record(
      [
        "номер": .text(number, path: part.path), "название": text(part.title, activity.title),
        "срок": Self.deadline(part.deadline ?? activity.deadline, context, part.path),
        "ответственные": people.isPresent ? people : .text("–", path: part.path),
        "результат": text(part.result, activity.result), "документ": text(part.document, activity.document),
      ], path: part.path)
  }

  private static func text(_ value: String?, _ path: FieldPath) -> TemplateValue {
    TemplateValue(value.map { .text(Typography.polished($0)) } ?? .absent, path: path)
  }

  private static func deadline(_ deadline: LocatedText?, _ context: YearContext, _ path: FieldPath) -> TemplateValue {
    .text(deadline.map { PrintedForms.deadline($0.text, context) } ?? "–", path: deadline?.path ?? path)
  }

  private mutating func responsible(_ parties: [Party], _ path: FieldPath) -> TemplateValue {
    let lines = parties.map { forms.listed($0).withCapital }
    return TemplateValue(lines.isEmpty ? .absent : .text(lines.joined(separator: "\n")), path: path)
  }
}
