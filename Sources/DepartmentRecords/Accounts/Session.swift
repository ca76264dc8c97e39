/// A visitor who has signed in, or a program that showed a token.
package struct Session: Sendable {
  /// Whose session it is, with no more rights than the token of a program has.
  package let account: Account
  /// The secret that every form of the session carries back, against forms of foreign sites.
  package let csrf: String
  /// True for a program, which has no forms and may not change who signs in how.
  package let isProgram: Bool

  /// How long a session lasts without a request, seconds.
  package static let idle: Int64 = 2 * 3600

  /// A session.
  package init(account: Account, csrf: String, isProgram: Bool = false) {
    (self.account, self.csrf, self.isProgram) = (account, csrf, isProgram)
  }
}
