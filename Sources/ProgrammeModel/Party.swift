import Diagnostics

/// Somebody whom a document names: by a key of the set, or in plain words.
package struct Party: Hashable, Sendable {
  /// Who it is.
  package enum Target: Hashable, Sendable {
    /// The organisation that issues the documents.
    case organisation
    /// A key of `люди`.
    case person(String)
    /// A key of `подразделения`.
    case unit(String)
    /// A key of `школы`.
    case school(String)
    /// Plain words, printed as they stand.
    case text(String)
  }

  /// Who it is.
  package let target: Target
  /// Where it is named.
  package let path: FieldPath

  /// A party named at a place.
  package init(_ target: Target, at path: FieldPath) {
    self.target = target
    self.path = path
  }

  /// The key of `люди`, when it is a person of the set.
  package var personKey: String? {
    guard case .person(let key) = target else { return nil }
    return key
  }

  /// The key of `школы`, when it is a school of the set.
  package var schoolKey: String? {
    guard case .school(let key) = target else { return nil }
    return key
  }
}
