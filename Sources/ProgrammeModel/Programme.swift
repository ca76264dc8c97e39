import Diagnostics

/// The programme («программа») that orders, roadmaps and reports belong to.
package struct Programme: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The full title, nominative.
  package let title: String
  /// What the text calls it.
  package let shortTitle: String?
  /// The years as written.
  package let period: LocatedText?
  /// Who answers for it.
  package let responsible: Party?
  /// The schools that take part.
  package let participants: [Party]
  /// The goals.
  package let goals: [LocatedText]
  /// The tasks.
  package let tasks: [LocatedText]
  /// The results expected.
  package let results: [LocatedText]
  /// The indicators.
  package let indicators: [Indicator]
  /// The chapters.
  package let chapters: [ProgrammeChapter]

  init?(_ record: RecordValue) {
    guard let title = record.text(ProgrammeKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.shortTitle = record.text(ProgrammeKeys.shortTitle)
    self.period = record.value(ProgrammeKeys.period.key)?.text
    self.responsible = record.party(ProgrammeKeys.responsible)
    self.participants = record.parties(ProgrammeKeys.participants)
    self.goals = record.texts(ProgrammeKeys.goals)
    self.tasks = record.texts(ProgrammeKeys.tasks)
    self.results = record.texts(ProgrammeKeys.results)
    self.indicators = record.records(ProgrammeKeys.indicators).compactMap(Indicator.init)
    self.chapters = record.records(ProgrammeKeys.chapters).compactMap(ProgrammeChapter.init)
  }

  /// The years of the period; nil when there is none or it names no years.
  package var years: YearSpan? { period.flatMap { YearSpan($0.text) } }
}
