import Diagnostics
import RussianLanguage

/// Chosen items of an order with the mark «Верно» («выписка из приказа»).
package struct OrderExtract: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The numbers of the items without a full stop at their end: `2`, `2.1`.
  package let items: [LocatedText]
  /// Who certifies it: a key of `люди`.
  package let certifier: Party
  /// The day of certifying; nil to leave it for the hand.
  package let date: CalendarDate?

  init?(_ record: RecordValue) {
    guard let certifier = record.party(ExtractKeys.certifier) else { return nil }
    self.path = record.path
    self.items = record.texts(ExtractKeys.items).map { item in
      LocatedText(item.text.hasSuffix(".") ? String(item.text.dropLast()) : item.text, at: item.path)
    }
    self.certifier = certifier
    self.date = record.date(ExtractKeys.date)
  }

  /// Where the date stands, or would stand.
  package var datePath: FieldPath { path.key(ExtractKeys.date.key) }
}
