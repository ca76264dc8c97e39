import Diagnostics
import RussianLanguage

/// A measure of a roadmap («мероприятие»).
package struct Activity: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What is to be done.
  package let title: String
  /// When, in the clerk's own words («срок»).
  package let deadline: LocatedText?
  /// Who answers for it.
  package let responsible: [Party]
  /// What will come of it.
  package let result: String?
  /// What confirms it.
  package let document: String?
  /// Its rows below it, or its several deadlines; empty for most measures.
  package let parts: [ActivityPart]
  /// What has been done.
  package let execution: Execution?

  init?(_ record: RecordValue) {
    guard let title = record.text(ActivityKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.deadline = record.value(ActivityKeys.deadline.key)?.text
    self.responsible = record.parties(ActivityKeys.responsible)
    self.result = record.text(ActivityKeys.result)
    self.document = record.text(ActivityKeys.document)
    self.parts = record.records(ActivityKeys.parts).map(ActivityPart.init)
    self.execution = record.record(ActivityKeys.execution).map(Execution.init)
  }

  /// True when its parts are rows with texts of their own, false when they are deadlines of one text.
  package var hasNamedParts: Bool { parts.contains { $0.title != nil } }
}
