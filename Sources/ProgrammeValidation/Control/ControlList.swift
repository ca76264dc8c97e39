import Diagnostics
import ProgrammeModel
import RussianLanguage

/// What is due, overdue and done in a set on a day («контроль исполнения»).
package enum ControlList {
  /// The tasks of all orders, minutes and plans of measures, one entry an executor: by executor in reading order, by last
  /// day below.
  package static func entries(of set: ProgrammeSet, on day: CalendarDate) -> [ControlEntry] {
    let all =
      set.orders.flatMap(tasks) + set.minutes.flatMap(tasks)
      + measures(of: set.roadmap, called: "дорожная карта") + measures(of: set.actionPlan, called: "план мероприятий")
    let entries = all.flatMap { task in
      let names: [String?] = task.executors.isEmpty ? [nil] : task.executors.map { name(of: $0, in: set) }
      return names.map { entry(task, executor: $0, on: day) }
    }
    var order: [String?] = []
    for entry in entries where !order.contains(entry.executor) { order.append(entry.executor) }
    return order.flatMap { executor in
      entries.filter { $0.executor == executor }.enumerated().sorted { left, right in
        let (a, b) = (left.element.due, right.element.due)
        if let a, let b, a != b { return a < b }
        return (a != nil) == (b != nil) ? left.offset < right.offset : a != nil
      }.map(\.element)
    }
  }

  private struct Task {
    let executors: [Party]
    let document: String
    let words: String
    let period: Period?
    let execution: Execution?
    let path: FieldPath
  }

  private static func tasks(of order: AdministrativeOrder) -> [Task] {
    tasks(of: order.items, named: name("приказ", order.number, order.date) + ", пункт")
  }

  private static func tasks(of minutes: CouncilMinutes) -> [Task] {
    minutes.questions.enumerated().flatMap { index, question in
      tasks(
        of: question.decisions,
        named: name("протокол", minutes.number, minutes.date) + ", вопрос \(index + 1), решение")
    }
  }

  /// «приказ № 5 от 01.09.2026».
  private static func name(_ act: String, _ number: String?, _ date: CalendarDate?) -> String {
    act + (number.map { " № \($0)" } ?? " без номера") + (date.map { " от \($0.digits)" } ?? "")
  }

  private static func tasks(of items: [OrderItem], named name: String) -> [Task] {
    numbered(items).compactMap { entry in
      guard case .instruction(let instruction) = entry.item.content, let words = instruction.assignment else {
        return nil
      }
      return Task(
        executors: entry.executors, document: "\(name) \(entry.number)", words: words.text,
        period: instruction.deadline.map { PeriodParser.parse($0.text) }, execution: instruction.execution,
        path: entry.item.path)
    }
  }

  /// The items with their numbers and executors; a subitem without its own has those of the item above.
  private static func numbered(
    _ items: [OrderItem], under prefix: String = "", of above: [Party] = []
  ) -> [(item: OrderItem, number: String, executors: [Party])] {
    items.enumerated().flatMap { index, item in
      var executors = above
      if case .instruction(let instruction) = item.content, !instruction.executors.isEmpty {
        executors = instruction.executors
      }
      return [(item, "\(prefix)\(index + 1)", executors)]
        + numbered(item.subitems, under: "\(prefix)\(index + 1).", of: executors)
    }
  }

  /// The measures of a plan, which has its kind's name where its own is wider than a screen.
  private static func measures(of plan: Roadmap?, called kind: String) -> [Task] {
    guard let plan else { return [] }
    let name = plan.title.count > 40 ? kind : plan.title
    return plan.groups.flatMap { group in
      let context = Deadline.context(of: group, in: plan)
      return group.activities.map { activity in
        Task(
          executors: activity.responsible, document: name, words: activity.title,
          period: activity.deadline.map { PeriodParser.parse($0.text, context: context) },
          execution: activity.execution, path: activity.path)
      }
    }
  }

  private static func entry(_ task: Task, executor: String?, on day: CalendarDate) -> ControlEntry {
    let ends = task.period?.spans.map(\.to) ?? []
    let due = ends.isEmpty || ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    let starts = task.period?.spans.map(\.from) ?? []
    let state: ControlEntry.State =
      if task.execution != nil {
        .done
      } else if let due {
        due < day ? .overdue : starts.allSatisfy({ $0.map { $0 > day } ?? false }) ? .upcoming : .current
      } else if let start = starts.compactMap(\.self).min() {
        start > day ? .upcoming : .current
      } else {
        .undated
      }
    return ControlEntry(
      executor: executor, document: task.document, task: task.words, deadline: task.period?.canonical, due: due,
      state: state, execution: task.execution, path: task.path)
  }

  private static func name(of party: Party, in set: ProgrammeSet) -> String {
    switch party.target {
    case .organisation: set.organisation?.name.nominative ?? "организация"
    case .person(let key): set.person(key).map { "\($0.surname) \($0.initials)" } ?? key
    case .unit(let key): set.unit(key)?.name.nominative ?? key
    case .school(let key): set.school(key)?.shortName ?? key
    case .text(let text): text
    }
  }
}
