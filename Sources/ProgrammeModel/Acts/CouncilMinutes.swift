import Diagnostics
import RussianLanguage

/// The minutes of a meeting («протокол заседания»).
package struct CouncilMinutes: Hashable, Sendable {
  /// Where they stand; their file is their own.
  package let path: FieldPath
  /// Who met, nominative: «Педагогический совет».
  package let body: String
  /// The school whose body it is; nil for one of the organisation.
  package let school: Party?
  /// The number without the number sign.
  package let number: String?
  /// The day of the meeting.
  package let date: CalendarDate?
  /// Where they met.
  package let place: String?
  /// Who led: a key of `люди`.
  package let chair: Party
  /// Who kept the minutes: a key of `люди`.
  package let secretary: Party
  /// Who else was there.
  package let present: [Party]
  /// How many were there when not all are listed.
  package let statedCount: Int?
  /// How many members the body has.
  package let memberCount: Int?
  /// Who was invited.
  package let invited: [Party]
  /// The questions of the agenda in their order.
  package let questions: [AgendaQuestion]

  init?(_ record: RecordValue) {
    guard let body = record.text(MinutesKeys.body), let chair = record.party(MinutesKeys.chair),
      let secretary = record.party(MinutesKeys.secretary)
    else { return nil }
    self.path = record.path
    self.body = body
    self.school = record.party(MinutesKeys.school)
    self.number = record.number(MinutesKeys.number)
    self.date = record.date(MinutesKeys.date)
    self.place = record.text(MinutesKeys.place)
    self.chair = chair
    self.secretary = secretary
    self.present = record.parties(MinutesKeys.present)
    self.statedCount = record.wholeNumber(MinutesKeys.presentCount)
    self.memberCount = record.wholeNumber(MinutesKeys.memberCount)
    self.invited = record.parties(MinutesKeys.invited)
    self.questions = record.records(MinutesKeys.questions).compactMap(AgendaQuestion.init)
  }

  /// How many members were there: as stated, otherwise chair, secretary and those listed.
  package var presentCount: Int { statedCount ?? Set([chair.target, secretary.target] + present.map(\.target)).count }

  /// Where the body stands.
  package var bodyPath: FieldPath { path.key(MinutesKeys.body.key) }
  /// Where the number stands, or would stand.
  package var numberPath: FieldPath { path.key(MinutesKeys.number.key) }
  /// Where the date stands, or would stand.
  package var datePath: FieldPath { path.key(MinutesKeys.date.key) }
  /// Where the count of those present stands, or would stand.
  package var presentCountPath: FieldPath { path.key(MinutesKeys.presentCount.key) }
}
