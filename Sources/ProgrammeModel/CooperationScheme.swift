import Diagnostics

/// Which school works with whom («схема сетевого взаимодействия»).
package struct CooperationScheme: Hashable, Sendable {
  /// A school with its partners.
  package struct Link: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// Whose link it is: a key of `школы`.
    package let school: Party
    /// The partners in the written order.
    package let partners: [Partner]
  }

  /// A partner of a school («партнёр»).
  package struct Partner: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// A partner school: a key of `школы`.
    package let school: Party?
    /// A partner person: a key of `люди` or plain words.
    package let person: Party?
    /// What they do together.
    package let content: String?
    /// Which grades, as written.
    package let grades: String?
    /// Which subjects.
    package let subjects: [String]

    init(_ record: RecordValue) {
      self.path = record.path
      self.school = record.party(PartnerKeys.school)
      self.person = record.party(PartnerKeys.person)
      self.content = record.text(PartnerKeys.content)
      self.grades = record.text(PartnerKeys.grades)
      self.subjects = record.texts(PartnerKeys.subjects).map(\.text)
    }
  }

  /// Where it stands.
  package let path: FieldPath
  /// The schools in the written order.
  package let links: [Link]

  init(_ records: [RecordValue], at path: FieldPath) {
    self.path = path
    self.links = records.compactMap { record in
      record.party(CooperationLinkKeys.school).map { school in
        Link(
          path: record.path, school: school,
          partners: record.records(CooperationLinkKeys.partners).map(Partner.init))
      }
    }
  }
}
