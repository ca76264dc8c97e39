import Diagnostics
import ProgrammeModel

/// Where the other measures of a plan have deadlines, one without is forgotten; its cell would be empty.
enum MeasuresHaveDeadlines: ProgrammeRule {
  static let code = "EXE-02"
  static let severity = Severity.warning
  static let summary = "у каждого мероприятия есть срок, если у других в плане он есть"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.plans.filter { $0.columns.contains(.deadline) }.flatMap { plan -> [Diagnostic] in
      let measures = plan.groups.flatMap(\.activities)
      guard measures.contains(where: hasDeadline) else { return [] }
      return measures.filter { !hasDeadline($0) }.map { measure in
        finding(
          "у мероприятия «\(measure.title.prefix(60))» нет срока", hint: "добавьте «срок: …», например март 2027 года",
          at: measure.path.key("срок"))
      }
    }
  }

  private static func hasDeadline(_ measure: Activity) -> Bool {
    measure.deadline != nil || measure.parts.contains { $0.deadline != nil }
  }
}
