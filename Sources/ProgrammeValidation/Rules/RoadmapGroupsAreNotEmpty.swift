import Diagnostics
import ProgrammeModel

/// A group's heading without measures is a table row that says nothing.
enum RoadmapGroupsAreNotEmpty: ProgrammeRule {
  static let code = "STR-11"
  static let severity = Severity.warning
  static let summary = "в группе дорожной карты есть мероприятия"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    (subject.set.roadmap?.groups ?? []).filter(\.activities.isEmpty).map { group in
      finding(
        "в группе «\(group.title)» нет ни одного мероприятия", hint: "добавьте мероприятия или удалите группу",
        at: group.path)
    }
  }
}
