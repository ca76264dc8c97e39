/// An account as the administrator sees it.
package struct AccountRecord: Sendable, Hashable {
  /// Who it is.
  package let account: Account
  /// True when nobody may sign in with it any more.
  package let isDisabled: Bool
  /// True when it has a password; without one it enters by links alone.
  package let hasPassword: Bool
  /// When it was made, seconds since 1970.
  package let createdAt: Int64
  /// When somebody last used it; nil when nobody has a session.
  package let seenAt: Int64?
}
