/// A token by which a program works in somebody's name, without its secret.
package struct ProgramToken: Sendable, Hashable {
  /// The number in the database.
  package let id: Int64
  /// What its holder called it.
  package let title: String
  /// What it may do at most.
  package let role: Role
  /// When it was made, seconds since 1970.
  package let createdAt: Int64
  /// When it ends, seconds since 1970.
  package let expiresAt: Int64
  /// When a program last showed it, to the hour; nil when none has.
  package let usedAt: Int64?
}
