import Diagnostics
import ProgrammeModel

/// A heading stands over something: a group over measures, a chapter over a text, a list or a table.
enum HeadingsHaveContent: ProgrammeRule {
  static let code = "STR-11"
  static let severity = Severity.warning
  static let summary = "под заголовком группы мероприятий и раздела программы что-то есть"

  static func findings(in subject: RuleSubject) -> [Diagnostic] {
    let groups = (subject.set.roadmap?.groups ?? []).filter(\.activities.isEmpty).map { group in
      finding(
        "в группе «\(group.title)» нет ни одного мероприятия", hint: "добавьте мероприятия или удалите группу",
        at: group.path)
    }
    guard subject.prints(.programme), let programme = subject.set.programme else { return groups }
    return groups + programme.chapters.flatMap { findings(in: $0, of: programme) }
  }

  private static func findings(in chapter: ProgrammeChapter, of programme: Programme) -> [Diagnostic] {
    guard chapter.hasContent else {
      return [
        finding(
          "под заголовком «\(chapter.heading)» ничего нет", hint: "добавьте «текст», «перечни» или «таблица»",
          at: chapter.path)
      ]
    }
    let lists = chapter.lists.filter { $0.isEmpty(in: programme) }.map { ($0.rawValue, chapter.listsPath) }
    let tables = chapter.tables.filter { $0.isEmpty(in: programme) }.map { ($0.rawValue, chapter.tablesPath) }
    return (lists + tables).map { name, path in
      finding(
        "раздел «\(chapter.heading)» печатает «\(name)», а в программе их нет", hint: "заполните «программа.\(name)»",
        at: path)
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
  /// True when the programme has nothing to print there.
  fileprivate func isEmpty(in programme: Programme) -> Bool {
    switch self {
    case .criteria: programme.criteria.isEmpty
    case .dynamics: programme.dynamics.isEmpty
    case .indicators: programme.indicators.isEmpty
    }
  }
}
