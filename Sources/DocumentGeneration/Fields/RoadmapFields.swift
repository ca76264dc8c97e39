import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

/// The fields of a roadmap («дорожная карта»).
struct RoadmapFields {
  private let roadmap: Roadmap
  /// The forms with the notes that these fields added.
  private(set) var forms: PrintedForms

  init(roadmap: Roadmap, forms: PrintedForms) {
    self.roadmap = roadmap
    self.forms = forms
  }

  /// The record `дорожная-карта`.
  mutating func record() -> TemplateValue {
    let columns = Set(roadmap.columns)
    var groups: [TemplateValue] = []
    for group in roadmap.groups { groups.append(record(of: group)) }
    return .record(
      [
        "название": .text(Typography.polished(roadmap.title), path: roadmap.path),
        "период": TemplateValue(
          roadmap.period.map { .text(Typography.polished($0.text)) } ?? .absent, path: roadmap.path),
        "цели": Self.texts(roadmap.goals), "есть-цели": .flag(!roadmap.goals.isEmpty),
        "задачи": Self.texts(roadmap.tasks), "есть-задачи": .flag(!roadmap.tasks.isEmpty),
        "группы": .list(groups, path: roadmap.path),
        "есть-номер": .flag(columns.contains(.number)),
        "есть-срок": .flag(columns.contains(.deadline)),
        "есть-ответственные": .flag(columns.contains(.responsible)),
        "есть-результат": .flag(columns.contains(.result)),
        "есть-документ": .flag(columns.contains(.document)),
      ], path: roadmap.path)
  }

  private static func texts(_ texts: [LocatedText]) -> TemplateValue {
    .list(texts.map { .record(["текст": .text(Typography.polished($0.text), path: $0.path)], path: $0.path) })
  }

  private mutating func record(of group: RoadmapGroup) -> TemplateValue {
    let context = YearContext(heading: group.period?.text ?? group.title)
    var activities: [TemplateValue] = []
    for (index, activity) in group.activities.enumerated() {
      activities.append(record(of: activity, number: index + 1, context))
    }
    return .record(
      ["название": .text(Typography.polished(group.title), path: group.path), "мероприятия": .list(activities)],
      path: group.path)
  }

  private mutating func record(of activity: Activity, number: Int, _ context: YearContext) -> TemplateValue {
    let path = activity.path
    func text(_ value: String?) -> TemplateValue {
      TemplateValue(value.map { .text(Typography.polished($0)) } ?? .absent, path: path)
    }
    let responsible = activity.responsible.map { PrintedForms.capitalised(forms.listed($0)) }
    return .record(
      [
        "номер": .text(String(number), path: path),
        "название": text(activity.title),
        // The check of the data asks for a deadline; in print its absence is a dash, never an empty cell.
        "срок": .text(
          activity.deadline.map { PrintedForms.deadline($0.text, context) } ?? "–", path: activity.deadline?.path ?? path),
        "ответственные": TemplateValue(
          responsible.isEmpty ? .absent : .text(responsible.joined(separator: "\n")), path: path),
        "результат": text(activity.result), "документ": text(activity.document),
      ], path: path)
  }
}
