import Diagnostics
import RussianLanguage

/// A letter («письмо»).
package struct CoverLetter: Hashable, Sendable {
  /// What goes with a letter («приложение»).
  package struct Enclosure: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// What it is; nil when the letter's text says it.
    package let title: String?
    /// How many sheets.
    package let sheets: Int
    /// How many copies.
    package let copies: Int

    init?(_ record: RecordValue) {
      guard let sheets = record.wholeNumber(EnclosureKeys.sheets) else { return nil }
      self.path = record.path
      self.title = record.text(EnclosureKeys.title)
      self.sheets = sheets
      self.copies = record.wholeNumber(EnclosureKeys.copies) ?? 1
    }
  }

  /// Where it stands; its file is the letter's own.
  package let path: FieldPath
  /// The registration number without the number sign.
  package let number: String?
  /// The day of signing.
  package let date: CalendarDate?
  /// The number of the letter that is answered.
  package let replyNumber: String?
  /// The date of the letter that is answered.
  package let replyDate: CalendarDate?
  /// To whom, in the written order.
  package let addressees: [Party]
  /// What it is about.
  package let title: String?
  /// The salutation as written; nil to make it of the addressee's name.
  package let salutation: String?
  /// The text, Markdown.
  package let text: LocatedText
  /// What goes with it.
  package let enclosures: [Enclosure]
  /// Who signs it.
  package let signatory: Signatory?
  /// Who has drawn it up.
  package let executor: Party?

  init?(_ record: RecordValue) {
    guard let text = record.value(LetterKeys.text.key)?.text else { return nil }
    self.path = record.path
    self.number = record.number(LetterKeys.number)
    self.date = record.date(LetterKeys.date)
    self.replyNumber = record.number(LetterKeys.replyNumber)
    self.replyDate = record.date(LetterKeys.replyDate)
    self.addressees = record.parties(LetterKeys.addressees)
    self.title = record.text(LetterKeys.title)
    self.salutation = record.text(LetterKeys.salutation)
    self.text = text
    self.enclosures = record.records(LetterKeys.enclosures).compactMap(Enclosure.init)
    self.signatory = record.value(LetterKeys.signatory.key).flatMap(Signatory.init)
    self.executor = record.party(LetterKeys.executor)
  }

  /// Where the number stands, or would stand.
  package var numberPath: FieldPath { path.key(LetterKeys.number.key) }
  /// Where the date stands, or would stand.
  package var datePath: FieldPath { path.key(LetterKeys.date.key) }
  /// Where the title stands, or would stand.
  package var titlePath: FieldPath { path.key(LetterKeys.title.key) }
  /// Where the salutation stands, or would stand.
  package var salutationPath: FieldPath { path.key(LetterKeys.salutation.key) }
  /// Where the signatory stands, or would stand.
  package var signatoryPath: FieldPath { path.key(LetterKeys.signatory.key) }
}
