/// What an account may do.
package enum Role: String, Sendable, CaseIterable {
  /// Everything, accounts included.
  case administrator
  /// The department's work: sets, documents, registry.
  case department
  /// One school's own data and forms.
  case school
  /// Looks, changes nothing.
  case reader
}
