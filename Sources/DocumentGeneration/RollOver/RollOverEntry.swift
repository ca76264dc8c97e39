import Diagnostics

/// One line of the report on a roll-over: what was changed, or what a person has to decide.
package struct RollOverEntry: Hashable, Sendable {
  /// What happened.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Years were moved, nothing else; moved back, the text is what it was.
    case shifted = "перенесено"
    /// A day was also moved off a day off, or the words had to change.
    case adjusted = "перенесено иначе"
    /// A requisite was emptied.
    case cleared = "очищено"
    /// Nothing was changed: a person decides.
    case decision = "решите сами"
  }

  /// What happened.
  package let kind: Kind
  /// The field.
  package let path: FieldPath
  /// Where it stands in the old set; nil when no file has it.
  package var place: Location?
  /// The other places that the line is about: the rows that repeat a group's heading, the other days of a remark.
  package var furtherPlaces: [Location] = []
  /// What stood there.
  package let before: String
  /// What stands there now; empty for what was cleared or left alone.
  package let after: String
  /// Why, in Russian, without a full stop.
  package let reason: String

  init(_ kind: Kind, at path: FieldPath, from before: String, to after: String = "", _ reason: String) {
    self.kind = kind
    self.path = path
    self.before = before
    self.after = after
    self.reason = reason
  }
}
