import Diagnostics
import ProgrammeModel

/// Where the table has a column for it, somebody answers for every measure.
enum MeasuresHaveResponsible: ProgrammeRule {
  static let code = "EXE-04"
  static let severity = Severity.error
  static let summary = "у каждого мероприятия есть ответственный, если в таблице есть такой столбец"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    guard let roadmap = subject.set.roadmap, roadmap.columns.contains(.responsible) else { return [] }
    return roadmap.groups.flatMap(\.activities).filter(\.responsible.isEmpty).map { activity in
      finding(
        "у мероприятия «\(activity.title.prefix(60))» нет ответственного",
        hint: "добавьте «ответственные: [ключ]», например организация", at: activity.path.key("ответственные"))
    }
  }
}
