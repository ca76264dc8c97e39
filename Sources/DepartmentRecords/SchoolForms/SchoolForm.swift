/// A form that the department has given to a school of a set, without its files.
package struct SchoolForm: Sendable, Hashable {
  /// What the school has sent back.
  package struct Answer: Sendable, Hashable {
    /// The name of the file.
    package let name: String
    /// When it came, seconds since 1970.
    package let at: Int64
    /// Who sent it, as the account is called.
    package let who: String
    /// Errors that the check has found.
    package let errors: Int
    /// What the check has found, as the command line's JSON.
    package let findings: String
  }

  /// The number in the database and in addresses.
  package let id: Int64
  /// The set.
  package let set: Int64
  /// The set's name.
  package let setTitle: String
  /// The ASCII name of the kind.
  package let kind: String
  /// The kind's Russian name.
  package let kindTitle: String
  /// The key of the school.
  package let school: String
  /// The school's name.
  package let schoolName: String
  /// The name of the empty form.
  package let fileName: String
  /// When it was made, seconds since 1970.
  package let madeAt: Int64
  /// What came back; nil while nothing has.
  package let answer: Answer?
  /// True when the department has taken the answer: the school cannot send another.
  package let isAccepted: Bool
}
