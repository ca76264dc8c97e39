import Diagnostics
import RussianLanguage

/// What has been done («исполнение») of a measure or of an order's item.
package struct Execution: Hashable, Sendable {
  /// When; nil when the data do not say.
  package let date: CalendarDate?
  /// What confirms it.
  package let document: String?
  /// Where it stands.
  package let path: FieldPath

  init(_ record: RecordValue) {
    self.date = record.date(ExecutionKeys.date)
    self.document = record.text(ExecutionKeys.document)
    self.path = record.path
  }
}
