import Diagnostics
import ProgrammeModel

/// The rows of a measure are all rows with texts, or all deadlines of one text: a mixture cannot be read.
enum MeasurePartsAreWhole: ProgrammeRule {
  static let code = "STR-19"
  static let severity = Severity.error
  static let summary = "части мероприятия или все названы, или все без названия, но со своим сроком"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    subject.set.plans.flatMap(\.groups).flatMap(\.activities).flatMap { activity -> [Diagnostic] in
      let unnamed = activity.parts.filter { $0.title == nil }
      if activity.hasNamedParts {
        return unnamed.map {
          finding(
            "у одних частей мероприятия есть название, у этой нет", hint: "назовите её или уберите названия у всех",
            at: $0.path)
        }
      }
      return unnamed.filter { $0.deadline == nil }.map {
        finding("у части мероприятия нет ни названия, ни срока", hint: "добавьте «срок»", at: $0.path)
      }
    }
  }
}
