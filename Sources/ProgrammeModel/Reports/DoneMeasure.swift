import Diagnostics
import RussianLanguage

/// A measure that has been carried out.
package struct DoneMeasure: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What has been done.
  package let title: String
  /// Its number in the roadmap.
  package let item: String?
  /// The day.
  package let date: CalendarDate?
  /// The time, when it is more than a day.
  package let time: LocatedText?
  /// Whom or what it reached.
  package let coverage: String?
  /// What confirms it.
  package let document: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(DoneMeasureKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.item = record.text(DoneMeasureKeys.item)
    self.date = record.date(DoneMeasureKeys.date)
    self.time = record.value(DoneMeasureKeys.time.key)?.text
    self.coverage = record.text(DoneMeasureKeys.coverage)
    self.document = record.text(DoneMeasureKeys.document)
  }
}
