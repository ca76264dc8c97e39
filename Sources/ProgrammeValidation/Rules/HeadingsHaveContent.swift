import Diagnostics
import ProgrammeModel

/// A heading stands over something: a group over measures, a chapter over a text, a list or a table.
enum HeadingsHaveContent: ProgrammeRule {
  static let code = "STR-11"
  static let severity = Severity.warning
  static let summary = "под заголовком группы мероприятий и раздела программы что-то есть"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let groups = subject.set.plans.flatMap(\.groups).filter(\.activities.isEmpty).map { group in
      finding(
        "в группе «\(group.title)» нет ни одного мероприятия", hint: "добавьте мероприятия или удалите группу",
        at: group.path)
    }
    let programme = subject.printsProgramme ? subject.set.programme : nil
    return groups
      + (programme?.chapters ?? []).flatMap { findings(in: $0, of: nil, subject.set) }
      + subject.set.reports.flatMap { report in
        report.chapters.flatMap { findings(in: $0, of: report, subject.set) }
      }
  }

  private static func findings(
    in chapter: ProgrammeChapter, of report: Report?, _ set: ProgrammeSet
  ) -> [Diagnostic] {
    guard chapter.hasContent else {
      return [
        finding(
          "под заголовком «\(chapter.heading)» ничего нет", hint: "добавьте «текст», «перечни» или «таблица»",
          at: chapter.path)
      ]
    }
    let lists = chapter.lists.filter { set.programme.map($0.isEmpty) ?? true }
      .map { ("программа.\($0.rawValue)", $0.rawValue, chapter.listsPath) }
    let tables = chapter.tables.filter { $0.isEmpty(in: set, report) }
      .map { ($0.home, $0.rawValue, chapter.tablesPath) }
    return (lists + tables).map { place, name, path in
      finding(
        "раздел «\(chapter.heading)» печатает «\(name)», а в данных этого нет", hint: "заполните «\(place)»", at: path)
    }
  }
}

extension ProgrammeChapter.List {
  /// True when the programme has nothing to print there.
  fileprivate func isEmpty(in programme: Programme) -> Bool {
    switch self {
    case .goals: programme.goals.isEmpty
    case .tasks: programme.tasks.isEmpty
    case .stages: programme.stages.isEmpty
    case .participants: programme.participants.isEmpty
    case .results: programme.results.isEmpty
    }
  }
}

extension ProgrammeChapter.Table {
  /// The key that holds what the table prints.
  fileprivate var home: String {
    switch self {
    case .criteria, .dynamics, .indicators, .deficits, .schoolGroups: "программа.\(rawValue)"
    case .done, .decisions, .training, .actors, .outcomes: "отчёт.\(rawValue)"
    case .roadmap, .actionPlan, .scheme, .schoolList: rawValue
    }
  }

  /// True when the data have nothing to print there.
  fileprivate func isEmpty(in set: ProgrammeSet, _ report: Report?) -> Bool {
    switch self {
    case .criteria: set.programme?.criteria.isEmpty ?? true
    case .dynamics: set.programme?.dynamics.isEmpty ?? true
    case .indicators: set.programme?.indicators.isEmpty ?? true
    case .deficits: set.programme?.deficits.isEmpty ?? true
    case .schoolGroups: set.programme?.schoolGroups.isEmpty ?? true
    case .roadmap: set.roadmap == nil
    case .actionPlan: set.actionPlan == nil
    case .scheme: set.scheme == nil
    case .schoolList: set.schoolList == nil
    case .done: report?.done.isEmpty ?? true
    case .decisions: report?.decisions.isEmpty ?? true
    case .training: report?.training.isEmpty ?? true
    case .actors: report?.actors.isEmpty ?? true
    case .outcomes: report?.outcomes.isEmpty ?? true
    }
  }
}
