/// A template of the department's own that takes the place of the usual one, without its bytes.
package struct OwnTemplate: Sendable, Hashable {
  /// The ASCII name of the kind.
  package let kind: String
  /// The name of the file that was sent.
  package let name: String
  /// The fields that it asks for, a line each.
  package let fields: String
  /// When it came, seconds since 1970.
  package let at: Int64
  /// Who sent it, as the account is called.
  package let who: String

  /// A template.
  package init(kind: String, name: String, fields: String, at: Int64, who: String) {
    (self.kind, self.name, self.fields, self.at, self.who) = (kind, name, fields, at, who)
  }
}
