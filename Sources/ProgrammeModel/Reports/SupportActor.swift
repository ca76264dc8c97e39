import Diagnostics

/// Somebody who takes part in the work, and what they have done.
package struct SupportActor: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// Who it is.
  package let who: Party
  /// What their part of the work is.
  package let role: String?
  /// What they have done.
  package let done: [LocatedText]

  init?(_ record: RecordValue) {
    guard let who = record.party(SupportActorKeys.who) else { return nil }
    self.path = record.path
    self.who = who
    self.role = record.text(SupportActorKeys.role)
    self.done = record.texts(SupportActorKeys.done)
  }
}
