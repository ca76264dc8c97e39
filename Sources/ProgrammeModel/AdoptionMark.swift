import Diagnostics
import RussianLanguage

/// A mark on a programme's title page: «ПРИНЯТА педагогическим советом (протокол …)».
package struct AdoptionMark: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// By whom, instrumental.
  package let body: String
  /// By what document («протокол»).
  package let document: String?
  /// The document's date.
  package let date: CalendarDate?
  /// The document's number.
  package let number: String?

  init?(_ record: RecordValue) {
    guard let body = record.text(AdoptionMarkKeys.body) else { return nil }
    self.path = record.path
    self.body = body
    self.document = record.text(AdoptionMarkKeys.document)
    self.date = record.date(AdoptionMarkKeys.date)
    self.number = record.number(AdoptionMarkKeys.number)
  }
}
