/// A visitor who has signed in.
package struct Session: Sendable {
  /// Whose session it is.
  package let account: Account
  /// The secret that every form of the session carries back, against forms of foreign sites.
  package let csrf: String
}
