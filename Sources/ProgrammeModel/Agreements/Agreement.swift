import Diagnostics
import RussianLanguage

/// An agreement between schools («договор»).
package struct Agreement: Hashable, Sendable {
  /// What it is about.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// Free help of one school to another (Civil Code).
    case cooperation = "сотрудничество"
    /// The network form of teaching a programme (Federal Law 273-ФЗ, article 15).
    case network = "сетевая-форма"
  }

  /// Where it stands.
  package let path: FieldPath
  /// What it is about.
  package let form: Form
  /// The number.
  package let number: String?
  /// The date of signing.
  package let date: CalendarDate?
  /// The place of signing.
  package let place: String?
  /// The parties in the written order.
  package let parties: [AgreementParty]
  /// What the parties do together.
  package let subject: [LocatedText]
  /// In which forms.
  package let forms: [LocatedText]
  /// The programme taught together.
  package let programme: NetworkProgramme?
  /// The first day; nil for the day of signing.
  package let from: CalendarDate?
  /// The last day.
  package let until: CalendarDate?
  /// How long before its end a party warns the other.
  package let notice: String?
  /// The agreement's own annex.
  package let annex: String?

  init?(_ record: RecordValue) {
    guard let form = record.text(AgreementKeys.form).flatMap(Form.init) else { return nil }
    self.path = record.path
    self.form = form
    self.number = record.number(AgreementKeys.number)
    self.date = record.date(AgreementKeys.date)
    self.place = record.text(AgreementKeys.place)
    self.parties = record.records(AgreementKeys.parties).compactMap(AgreementParty.init)
    self.subject = record.texts(AgreementKeys.subject)
    self.forms = record.texts(AgreementKeys.forms)
    self.programme = record.record(AgreementKeys.programme).flatMap(NetworkProgramme.init)
    self.from = record.date(AgreementKeys.from)
    self.until = record.date(AgreementKeys.until)
    self.notice = record.text(AgreementKeys.notice)
    self.annex = record.text(AgreementKeys.annex)
  }
}
