import Diagnostics
import RussianLanguage

/// How one teacher is to grow («индивидуальный образовательный маршрут»).
package struct TeacherRoute: Hashable, Sendable {
  /// A step of the route.
  package struct Step: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// What is difficult.
    package let deficit: String
    /// What is to be reached.
    package let goal: String?
    /// What is done.
    package let measure: String
    /// When, as written.
    package let deadline: LocatedText?
    /// What will come of it.
    package let result: String?
    /// The mark of its being done.
    package let mark: String?

    init?(_ record: RecordValue) {
      guard let deficit = record.text(RouteStepKeys.deficit), let measure = record.text(RouteStepKeys.measure) else {
        return nil
      }
      self.path = record.path
      self.deficit = deficit
      self.goal = record.text(RouteStepKeys.goal)
      self.measure = measure
      self.deadline = record.value(RouteStepKeys.deadline.key)?.text
      self.result = record.text(RouteStepKeys.result)
      self.mark = record.text(RouteStepKeys.mark)
    }
  }

  /// Where it stands.
  package let path: FieldPath
  /// Whose route it is: a key of `люди`.
  package let teacher: Party
  /// The time as written.
  package let period: LocatedText?
  /// By what the difficulties were found out.
  package let ground: String?
  /// The goal.
  package let goal: String?
  /// Who helps.
  package let mentor: Party?
  /// Who approves; nil for the school's director.
  package let approver: Party?
  /// The day of approval.
  package let date: CalendarDate?
  /// The steps in the written order.
  package let steps: [Step]

  init?(_ record: RecordValue) {
    guard let teacher = record.party(TeacherRouteKeys.teacher) else { return nil }
    self.path = record.path
    self.teacher = teacher
    self.period = record.value(TeacherRouteKeys.period.key)?.text
    self.ground = record.text(TeacherRouteKeys.ground)
    self.goal = record.text(TeacherRouteKeys.goal)
    self.mentor = record.party(TeacherRouteKeys.mentor)
    self.approver = record.party(TeacherRouteKeys.approver)
    self.date = record.date(TeacherRouteKeys.date)
    self.steps = record.records(TeacherRouteKeys.steps).compactMap(Step.init)
  }

  /// True when some step has been marked as done.
  package var hasMarks: Bool { steps.contains { $0.mark != nil } }
}
