import Diagnostics
import RussianLanguage

/// A plan of measures («дорожная карта»).
package struct Roadmap: Hashable, Sendable {
  /// What the groups are made by («группировка»).
  package enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// A group a year.
    case year = "год"
    /// A group a direction of work.
    case direction = "направление"
  }

  /// A column of the table («столбец»).
  package enum Column: String, Hashable, Sendable, CaseIterable {
    /// The measure's number.
    case number = "номер"
    /// The deadline.
    case deadline = "срок"
    /// The measure.
    case activity = "мероприятие"
    /// Who answers for it.
    case responsible = "ответственный"
    /// What will come of it.
    case result = "результат"
    /// What confirms it.
    case document = "документ"
  }

  /// Where it stands.
  package let path: FieldPath
  /// The full title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЁН» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// What texts call it: «План».
  package let shortTitle: String?
  /// The years as written.
  package let period: LocatedText?
  /// The years of the period; nil when there is none or it names no years.
  package let years: YearSpan?
  /// The goals.
  package let goals: [LocatedText]
  /// The tasks.
  package let tasks: [LocatedText]
  /// The targets that the plan leads to, in words, before the table.
  package let targets: [LocatedText]
  /// What the groups are made by.
  package let grouping: Grouping?
  /// The columns that the data ask for; nil when they leave the choice to us.
  package let givenColumns: [Column]?
  /// The groups in the written order.
  package let groups: [RoadmapGroup]

  init?(_ record: RecordValue) {
    guard let title = record.text(RoadmapKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(RoadmapKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(RoadmapKeys.accusative)
    self.shortTitle = record.text(RoadmapKeys.shortTitle)
    self.period = record.value(RoadmapKeys.period.key)?.text
    self.years = period.flatMap { YearSpan($0.text) }
    self.goals = record.texts(RoadmapKeys.goals)
    self.tasks = record.texts(RoadmapKeys.tasks)
    self.targets = record.texts(RoadmapKeys.targets)
    self.grouping = record.text(RoadmapKeys.grouping).flatMap(Grouping.init)
    let columns = record.texts(RoadmapKeys.columns).compactMap { Column(rawValue: $0.text) }
    self.givenColumns = record.value(RoadmapKeys.columns.key) == nil ? nil : columns
    self.groups = record.records(RoadmapKeys.groups).compactMap(RoadmapGroup.init)
  }

  /// The columns of the table: those given, or number, measure and deadline with whatever any measure fills.
  package var columns: [Column] {
    if let givenColumns { return givenColumns }
    let activities = groups.lazy.flatMap(\.activities)
    var columns: [Column] = [.number, .activity, .deadline]
    if activities.contains(where: { !$0.responsible.isEmpty || $0.parts.contains { !$0.responsible.isEmpty } }) {
      columns.append(.responsible)
    }
    if activities.contains(where: { $0.result != nil || $0.parts.contains { $0.result != nil } }) {
      columns.append(.result)
    }
    if activities.contains(where: { $0.document != nil || $0.parts.contains { $0.document != nil } }) {
      columns.append(.document)
    }
    return columns
  }

  /// Where the period stands, or would stand.
  package var periodPath: FieldPath { path.key(RoadmapKeys.period.key) }
  /// Where the given columns stand, or would stand.
  package var columnsPath: FieldPath { path.key(RoadmapKeys.columns.key) }
}
