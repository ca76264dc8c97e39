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

  /// The roles that a token of this role's holder may have, the widest first. A school's data are its own, so its
  /// programs are schools, too.
  package var scopes: [Role] {
    switch self {
    case .administrator: [.administrator, .department, .reader]
    case .department: [.department, .reader]
    case .school: [.school]
    case .reader: [.reader]
    }
  }

  /// The narrower of two roles; a scope that is none of ours gives no more than the role itself.
  func limited(to scope: Role) -> Role { scopes.contains(scope) ? scope : self }
}
