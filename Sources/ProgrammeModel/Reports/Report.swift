import Diagnostics
import RussianLanguage

/// A report or an analytic note («отчёт», «справка»).
package struct Report: Hashable, Sendable {
  /// The letter that a report is annexed to.
  package struct Letter: Hashable, Sendable {
    /// Whose letter, genitive; nil for our own.
    package let author: String?
    /// Its date.
    package let date: CalendarDate?
    /// Its number.
    package let number: String?
    /// Where it stands.
    package let path: FieldPath
  }

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed.
  package let title: String
  /// The line under the title.
  package let subtitle: String?
  /// The letter that it is annexed to.
  package let letter: Letter?
  /// The day whose state it describes.
  package let asOf: CalendarDate?
  /// The Markdown text before the chapters.
  package let introduction: LocatedText?
  /// The chapters in the written order.
  package let chapters: [ProgrammeChapter]
  /// What has been done.
  package let done: [DoneMeasure]
  /// What was decided.
  package let decisions: [Decision]
  /// Who was sent to be trained.
  package let training: [Training]
  /// Who took part in the work.
  package let actors: [SupportActor]
  /// What the schools achieved.
  package let outcomes: [SchoolOutcome]
  /// Who signs: a key of `люди`.
  package let signatory: Party?
  /// Who has drawn it up: a key of `люди`.
  package let author: Party?
  /// The author's telephone.
  package let phone: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(ReportKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.subtitle = record.text(ReportKeys.subtitle)
    self.letter = record.record(ReportKeys.letter).map { letter in
      Letter(
        author: letter.text(LetterReferenceKeys.author), date: letter.date(LetterReferenceKeys.date),
        number: letter.number(LetterReferenceKeys.number), path: letter.path)
    }
    self.asOf = record.date(ReportKeys.asOf)
    self.introduction = record.value(ReportKeys.introduction.key)?.text
    self.chapters = record.records(ReportKeys.chapters).compactMap(ProgrammeChapter.init)
    self.done = record.records(ReportKeys.done).compactMap(DoneMeasure.init)
    self.decisions = record.records(ReportKeys.decisions).compactMap(Decision.init)
    self.training = record.records(ReportKeys.training).compactMap(Training.init)
    self.actors = record.records(ReportKeys.actors).compactMap(SupportActor.init)
    self.outcomes = record.records(ReportKeys.outcomes).compactMap(SchoolOutcome.init)
    self.signatory = record.party(ReportKeys.signatory)
    self.author = record.party(ReportKeys.author)
    self.phone = record.text(ReportKeys.phone)
  }

  /// The day of the report itself: that of our letter with which it goes, otherwise the one whose state it describes.
  package var day: CalendarDate? { letter.flatMap { $0.author == nil ? $0.date : nil } ?? asOf }
  /// Where the chapters stand.
  package var chaptersPath: FieldPath { path.key(ReportKeys.chapters.key) }
  /// Where the day stands, or would stand.
  package var asOfPath: FieldPath { path.key(ReportKeys.asOf.key) }
  /// Where the one who signs stands, or would stand.
  package var signatoryPath: FieldPath { path.key(ReportKeys.signatory.key) }
}
