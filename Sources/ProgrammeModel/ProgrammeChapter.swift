import Diagnostics

/// A chapter of a programme's or a report's text («раздел»).
package struct ProgrammeChapter: Hashable, Sendable {
  /// A list of the programme that a chapter prints, so that it need not be written twice.
  package enum List: String, Hashable, Sendable, CaseIterable {
    /// The goals.
    case goals = "цели"
    /// The tasks.
    case tasks = "задачи"
    /// The stages.
    case stages = "этапы"
    /// The schools that take part.
    case participants = "участники"
    /// The results expected.
    case results = "результаты"
  }

  /// A table of the programme, the report or the set that a chapter prints.
  package enum Table: String, Hashable, Sendable, CaseIterable {
    /// By what schools are chosen.
    case criteria = "критерии"
    /// By what success is judged.
    case dynamics = "динамика"
    /// The indicators with a column a year.
    case indicators = "показатели"
    /// What schools lack, and the measures against it.
    case deficits = "дефициты"
    /// The groups of schools with their strategies.
    case schoolGroups = "группы-школ"
    /// The roadmap of the set.
    case roadmap = "дорожная-карта"
    /// The plan of measures of the set.
    case actionPlan = "план-мероприятий"
    /// The scheme of cooperation of the set.
    case scheme = "схема-взаимодействия"
    /// The list of schools of the set.
    case schoolList = "перечень-школ"
    /// What has been done, of a report.
    case done = "исполнено"
    /// What was decided, of a report.
    case decisions = "решения"
    /// Who was trained, of a report.
    case training = "обучение"
    /// Who took part and what they did, of a report.
    case actors = "участники-работы"
    /// What the schools achieved, of a report.
    case outcomes = "итоги-школ"
  }

  /// Where it stands.
  package let path: FieldPath
  /// The heading without its number.
  package let heading: String
  /// The text in Markdown; nil for a heading alone.
  package let text: LocatedText?
  /// The lists under the text.
  package let lists: [List]
  /// The tables under the lists.
  package let tables: [Table]
  /// The Markdown text under lists and tables.
  package let closingText: LocatedText?

  init?(_ record: RecordValue) {
    guard let heading = record.text(ChapterKeys.heading) else { return nil }
    self.path = record.path
    self.heading = heading
    self.text = record.value(ChapterKeys.text.key)?.text
    self.lists = record.texts(ChapterKeys.lists).compactMap { List(rawValue: $0.text) }
    self.tables = record.texts(ChapterKeys.tables).compactMap { Table(rawValue: $0.text) }
    self.closingText = record.value(ChapterKeys.closingText.key)?.text
  }

  /// Where the lists stand, or would stand.
  package var listsPath: FieldPath { path.key(ChapterKeys.lists.key) }
  /// Where the tables stand, or would stand.
  package var tablesPath: FieldPath { path.key(ChapterKeys.tables.key) }

  /// True when it prints something under its heading.
  package var hasContent: Bool { text != nil || closingText != nil || !lists.isEmpty || !tables.isEmpty }
}
