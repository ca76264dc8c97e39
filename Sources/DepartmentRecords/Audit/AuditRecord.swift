/// One line of the log of what was done: who, when, what, on which object.
package struct AuditRecord: Sendable, Hashable {
  /// The number, growing with time.
  package let id: Int64
  /// Seconds since 1970.
  package let at: Int64
  /// The number of the account; nil for somebody who has not signed in.
  package let account: Int64?
  /// The account's name at that time.
  package let actor: String
  /// What was done, in Russian.
  package let action: String
  /// On what: an address, a login, a title; empty where there is nothing to name.
  package let object: String
}
