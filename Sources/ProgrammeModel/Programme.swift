import Diagnostics
import RussianLanguage

/// The programme («программа») that orders, roadmaps and reports belong to.
package struct Programme: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The full title, nominative.
  package let title: String
  /// What «УТВЕРЖДЕНА» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// What the text calls it.
  package let shortTitle: String?
  /// The years as written.
  package let period: LocatedText?
  /// The years of the period; nil when there is none or it names no years.
  package let years: YearSpan?
  /// What it rests on, in the written order.
  package let grounds: [Ground]
  /// Who asked for it.
  package let customer: Party?
  /// Who has drawn it up.
  package let developers: [Party]
  /// Who answers for it.
  package let responsible: Party?
  /// Who carries it out together with the one responsible.
  package let coExecutors: [Party]
  /// The schools that take part.
  package let participants: [Party]
  /// The goals.
  package let goals: [LocatedText]
  /// The tasks.
  package let tasks: [LocatedText]
  /// The stages in the written order.
  package let stages: [ProgrammeStage]
  /// The money it takes and where it comes from, in words.
  package let funding: LocatedText?
  /// The results expected.
  package let results: [LocatedText]
  /// Who manages it and watches over it.
  package let control: [LocatedText]
  /// The indicators.
  package let indicators: [Indicator]
  /// What schools lack, with the measures against it.
  package let deficits: [Deficit]
  /// The groups of schools, each with its strategy.
  package let schoolGroups: [SchoolGroup]
  /// The mark «ПРИНЯТА» of a school's own programme.
  package let adopted: AdoptionMark?
  /// The mark «СОГЛАСОВАНА» of a school's own programme.
  package let agreed: AdoptionMark?
  /// By what schools are chosen.
  package let criteria: [Criterion]
  /// By what success is judged.
  package let dynamics: [DynamicsMeasure]
  /// The chapters behind the passport.
  package let chapters: [ProgrammeChapter]

  init?(_ record: RecordValue) {
    guard let title = record.text(ProgrammeKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(ProgrammeKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(ProgrammeKeys.accusative)
    self.shortTitle = record.text(ProgrammeKeys.shortTitle)
    self.period = record.value(ProgrammeKeys.period.key)?.text
    self.years = period.flatMap { YearSpan($0.text) }
    self.grounds = record.list(ProgrammeKeys.grounds).compactMap(Ground.init)
    self.customer = record.party(ProgrammeKeys.customer)
    self.developers = record.parties(ProgrammeKeys.developers)
    self.responsible = record.party(ProgrammeKeys.responsible)
    self.coExecutors = record.parties(ProgrammeKeys.coExecutors)
    self.participants = record.parties(ProgrammeKeys.participants)
    self.goals = record.texts(ProgrammeKeys.goals)
    self.tasks = record.texts(ProgrammeKeys.tasks)
    self.stages = record.records(ProgrammeKeys.stages).compactMap(ProgrammeStage.init)
    self.funding = record.value(ProgrammeKeys.funding.key)?.text
    self.results = record.texts(ProgrammeKeys.results)
    self.control = record.texts(ProgrammeKeys.control)
    self.indicators = record.records(ProgrammeKeys.indicators).compactMap(Indicator.init)
    self.deficits = record.records(ProgrammeKeys.deficits).compactMap(Deficit.init)
    self.schoolGroups = record.records(ProgrammeKeys.schoolGroups).compactMap(SchoolGroup.init)
    let marks = record.record(ProgrammeKeys.adoption)
    self.adopted = marks?.record(AdoptionKeys.adopted).flatMap(AdoptionMark.init)
    self.agreed = marks?.record(AdoptionKeys.agreed).flatMap(AdoptionMark.init)
    self.criteria = record.records(ProgrammeKeys.criteria).compactMap(Criterion.init)
    self.dynamics = record.records(ProgrammeKeys.dynamics).compactMap(DynamicsMeasure.init)
    self.chapters = record.records(ProgrammeKeys.chapters).compactMap(ProgrammeChapter.init)
  }

  /// An act that a programme rests on: a record, or its name in words.
  package enum Ground: Hashable, Sendable {
    /// A record with kind, author, date, number.
    case act(BasisAct)
    /// Words, printed as they stand.
    case text(LocatedText)

    init?(_ value: DataValue) {
      if let text = value.text {
        self = .text(text)
      } else if let act = value.record.flatMap(BasisAct.init) {
        self = .act(act)
      } else {
        return nil
      }
    }
  }

  /// Where the period stands, or would stand.
  package var periodPath: FieldPath { path.key(ProgrammeKeys.period.key) }
  /// Where the chapters stand, or would stand.
  package var chaptersPath: FieldPath { path.key(ProgrammeKeys.chapters.key) }

}
