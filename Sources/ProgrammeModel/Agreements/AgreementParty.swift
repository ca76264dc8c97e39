import Diagnostics

/// A party to an agreement («сторона»).
package struct AgreementParty: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// What the agreement calls it.
  package let title: String
  /// A school of the set.
  package let school: Party?
  /// The full name when it is no school of the set.
  package let organisation: String?
  /// Who signs; nil for the school's director.
  package let representative: Party?
  /// On the basis of what, genitive.
  package let authority: String?
  /// The licence to teach.
  package let licence: String?
  /// What it undertakes to do.
  package let duties: [LocatedText]
  /// Which resources it gives.
  package let resources: [LocatedText]
  /// Its requisites, line by line.
  package let requisites: [LocatedText]

  init?(_ record: RecordValue) {
    guard let title = record.text(AgreementPartyKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.school = record.party(AgreementPartyKeys.school)
    self.organisation = record.text(AgreementPartyKeys.organisation)
    self.representative = record.party(AgreementPartyKeys.representative)
    self.authority = record.text(AgreementPartyKeys.authority)
    self.licence = record.text(AgreementPartyKeys.licence)
    self.duties = record.texts(AgreementPartyKeys.duties)
    self.resources = record.texts(AgreementPartyKeys.resources)
    self.requisites = record.texts(AgreementPartyKeys.requisites)
  }
}
