import Diagnostics

/// The educational programme that the parties teach together (Federal Law 273-ФЗ, article 15).
package struct NetworkProgramme: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The programme, or its part.
  package let title: String
  /// Its kind.
  package let kind: String?
  /// The level of education.
  package let level: String?
  /// Its direction.
  package let direction: String?
  /// What is taught together, and how much.
  package let part: String?
  /// How many pupils, of which grades.
  package let pupils: String?
  /// The timetable and order of lessons.
  package let order: String?
  /// Which documents are given, and by whom.
  package let documents: String?
  /// How resources are paid for.
  package let funding: String?

  init?(_ record: RecordValue) {
    guard let title = record.text(NetworkProgrammeKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.kind = record.text(NetworkProgrammeKeys.kind)
    self.level = record.text(NetworkProgrammeKeys.level)
    self.direction = record.text(NetworkProgrammeKeys.direction)
    self.part = record.text(NetworkProgrammeKeys.part)
    self.pupils = record.text(NetworkProgrammeKeys.pupils)
    self.order = record.text(NetworkProgrammeKeys.order)
    self.documents = record.text(NetworkProgrammeKeys.documents)
    self.funding = record.text(NetworkProgrammeKeys.funding)
  }
}
