import Diagnostics
import RussianLanguage

/// An act on which an order rests («основание»).
package struct BasisAct: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What kind of act it is («приказ»).
  package let kind: String
  /// Who issued it, genitive.
  package let author: String?
  /// Its date.
  package let date: CalendarDate?
  /// Its number without the number sign.
  package let number: String?
  /// Its title.
  package let title: String?
  /// The participle by which the act hangs on the preamble («утверждённого»); nil for an act that opens the sentence.
  package let link: String?

  init?(_ record: RecordValue) {
    guard let kind = record.text(BasisActKeys.kind) else { return nil }
    self.path = record.path
    self.kind = kind
    self.author = record.text(BasisActKeys.author)
    self.date = record.date(BasisActKeys.date)
    self.number = record.number(BasisActKeys.number)
    self.title = record.text(BasisActKeys.title)
    self.link = record.text(BasisActKeys.link)
  }

  /// Where the date stands, or would stand.
  package var datePath: FieldPath { path.key(BasisActKeys.date.key) }
}
