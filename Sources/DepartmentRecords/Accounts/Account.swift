/// Somebody who may sign in.
package struct Account: Sendable, Hashable {
  /// The number in the database.
  package let id: Int64
  /// The name to sign in with.
  package let login: String
  /// The person's or school's name, for pages.
  package let name: String
  /// What it may do.
  package let role: Role
  /// The key of the school whose account it is; nil for the department's own.
  package let school: String?

  /// The same account with no more rights than a role gives: what a program may do in somebody's name.
  func limited(to scope: Role) -> Account {
    Account(id: id, login: login, name: name, role: role.limited(to: scope), school: school)
  }
}
