import Diagnostics
import ProgrammeModel
import RussianLanguage

/// A deadline of the data, understood in its place, so that each rule about deadlines looks at it from one side only.
///
/// It never changes, and many rules hold it: what it belongs to is not copied each time.
package final class Deadline: Sendable {
  /// What the deadline belongs to.
  package enum Holder: Sendable {
    /// An item of an order.
    case item(AdministrativeOrder)
    /// A measure of a plan, under its group.
    case activity(RoadmapGroup, of: Roadmap)
    /// The programme, a plan or one of its groups as a whole, a report or an agreement.
    case whole
  }

  /// What it belongs to.
  package let holder: Holder
  /// The words as written, with their place.
  package let written: LocatedText
  /// The heading's year, which completes months without one.
  package let context: YearContext
  /// What the words mean.
  package let period: Period

  private init(_ written: LocatedText, of holder: Holder, in context: YearContext = .none) {
    self.holder = holder
    self.written = written
    self.context = context
    self.period = PeriodParser.parse(written.text, context: context)
  }

  /// All deadlines of a set in reading order.
  static func all(in set: ProgrammeSet) -> [Deadline] {
    let items = set.orders.flatMap { order in
      order.flattenedItems.compactMap { entry -> Deadline? in
        guard case .instruction(let instruction) = entry.item.content else { return nil }
        return instruction.deadline.map { Deadline($0, of: .item(order)) }
      }
    }
    let periods = ([set.programme?.period] + set.plans.map(\.period)).compactMap(\.self)
    return items + periods.map { Deadline($0, of: .whole) } + set.plans.flatMap(all) + others(in: set)
  }

  /// The deadlines of a plan.
  private static func all(in plan: Roadmap) -> [Deadline] {
    plan.groups.flatMap { group in
      let context = context(of: group, in: plan)
      return [group.period].compactMap(\.self).map { Deadline($0, of: .whole) }
        + group.activities.flatMap { [$0.deadline] + $0.parts.map(\.deadline) }.compactMap { deadline in
          deadline.map { Deadline($0, of: .activity(group, of: plan), in: context) }
        }
    }
  }

  /// The deadlines of measures against deficits, of decisions and of teachers' routes.
  private static func others(in set: ProgrammeSet) -> [Deadline] {
    let deficits = (set.programme?.deficits ?? []).map(\.deadline)
    let decisions = set.reports.flatMap { $0.decisions.map(\.deadline) + $0.done.map(\.time) }
    let steps = set.teacherRoutes.flatMap { $0.steps.map(\.deadline) }
    return (deficits + decisions + steps).compactMap(\.self).map { Deadline($0, of: .whole) }
  }

  /// The year that a group gives its measures: its own period's, its heading's, otherwise the whole plan's.
  static func context(of group: RoadmapGroup, in roadmap: Roadmap) -> YearContext {
    let sources = [group.period?.text, group.title, roadmap.period?.text].compactMap(\.self)
    return sources.lazy.map { YearContext(heading: $0) }.first { $0 != .none } ?? .none
  }

  /// True where the measure's own group, by its period or heading, says of which years it is.
  var isUnderYears: Bool {
    guard case .activity(let group, _) = holder else { return false }
    return [group.period?.text, group.title].compactMap(\.self).contains { YearContext(heading: $0) != .none }
  }

  /// True when some of its days lie outside a school year: what prepares it is done from June on, what sums it up by the
  /// end of the September after.
  func lies(outsideSchoolYear first: Int) -> Bool {
    guard let from = CalendarDate(year: first, month: 6, day: 1),
      let to = CalendarDate(year: first + 1, month: 9, day: 30)
    else { return false }
    return period.spans.contains { span in
      [span.from, span.to].compactMap(\.self).contains { $0 < from || $0 > to }
    }
  }

  /// True for a measure of the roadmap.
  var isOfMeasure: Bool {
    if case .activity = holder { true } else { false }
  }

  /// True for something that somebody has to do, not for the period of a whole document.
  var isOfTask: Bool {
    if case .whole = holder { false } else { true }
  }

  /// The messages of the deadline's problems of these kinds.
  func problems(_ kinds: Set<PeriodProblem.Kind>) -> [PeriodProblem] {
    period.problems.filter { kinds.contains($0.kind) }
  }

  /// The last day of all; nil when an end is open or the words are not wholly understood.
  var lastDay: CalendarDate? {
    let ends = period.spans.compactMap(\.to)
    return period.isComplete && !ends.isEmpty && ends.count == period.spans.count ? ends.max() : nil
  }

  /// True when some of its days lie before or after these years.
  func lies(outside years: YearSpan) -> Bool {
    period.spans.contains { span in
      (span.from.map { $0.year < years.first } ?? false) || (span.to.map { $0.year > years.last } ?? false)
        || (span.from.map { $0.year > years.last } ?? false) || (span.to.map { $0.year < years.first } ?? false)
    }
  }
}
