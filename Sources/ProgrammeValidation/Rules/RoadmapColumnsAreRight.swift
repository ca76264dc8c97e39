import Diagnostics
import ProgrammeModel

/// A roadmap's table has three to six different columns, the measure among them.
enum RoadmapColumnsAreRight: ProgrammeRule {
  static let code = "STR-05"
  static let severity = Severity.error
  static let summary = "в таблице дорожной карты от 3 до 6 разных столбцов, среди них мероприятие"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.plans.flatMap(findings)
  }

  private static func findings(in roadmap: Roadmap) -> [Diagnostic] {
    guard let columns = roadmap.givenColumns else { return [] }
    var findings: [Diagnostic] = []
    if !(3...6).contains(columns.count) {
      findings.append(
        finding(
          "столбцов \(columns.count), а нужно от 3 до 6",
          hint: "например: [номер, мероприятие, срок, ответственный]", at: roadmap.columnsPath))
    }
    if !columns.contains(.activity) {
      findings.append(
        finding("нет столбца «мероприятие»", hint: "добавьте его: без него план не читается", at: roadmap.columnsPath))
    }
    for (position, column) in columns.enumerated() where columns.prefix(position).contains(column) {
      findings.append(
        finding(
          "столбец «\(column.rawValue)» назван дважды", hint: "удалите повтор", at: roadmap.columnsPath.index(position))
      )
    }
    return findings
  }
}
