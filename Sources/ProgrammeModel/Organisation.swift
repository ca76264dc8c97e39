import Diagnostics

/// Who issues the documents («организация»).
package struct Organisation: Hashable, Sendable {
  /// Where it stands.
  package let path: FieldPath
  /// The full name with its given case forms.
  package let name: NameForms
  /// The short name.
  package let shortName: String?
  /// The name on the blank under the higher body («на-бланке»); nil when the full name stands there.
  package let nameOnBlank: String?
  /// The higher body («вышестоящая») with its given case forms.
  package let parent: NameForms?
  /// Where documents are issued («место составления»).
  package let placeOfIssue: String?
  /// The file's index («индекс дела»).
  package let fileIndex: String?
  /// The postal address.
  package let address: String?
  /// The telephone number as written.
  package let phone: String?
  /// The e-mail address.
  package let email: String?
  /// The web site.
  package let site: String?
  /// ИНН as written.
  package let taxNumber: String?
  /// КПП as written.
  package let taxReasonCode: String?
  /// ОГРН as written.
  package let registrationNumber: String?
  /// True when address and codes stand on the blank of an order too («бланк с полными реквизитами»).
  package let hasDetailsOnOrders: Bool

  /// The organisation of a record; nil when a required field is missing, which the reader has reported.
  init?(_ record: RecordValue) {
    guard let name = record.forms(OrganisationKeys.name) else { return nil }
    self.path = record.path
    self.name = name
    self.shortName = record.text(OrganisationKeys.shortName)
    self.nameOnBlank = record.text(OrganisationKeys.nameOnBlank)
    self.parent = record.forms(OrganisationKeys.parent, stem: OrganisationKeys.parent.key)
    self.placeOfIssue = record.text(OrganisationKeys.placeOfIssue)
    self.fileIndex = record.text(OrganisationKeys.fileIndex)
    self.address = record.text(OrganisationKeys.address)
    self.phone = record.text(OrganisationKeys.phone)
    self.email = record.text(OrganisationKeys.email)
    self.site = record.text(OrganisationKeys.site)
    self.taxNumber = record.text(OrganisationKeys.taxNumber)
    self.taxReasonCode = record.text(OrganisationKeys.taxReasonCode)
    self.registrationNumber = record.text(OrganisationKeys.registrationNumber)
    self.hasDetailsOnOrders = record.yesNo(OrganisationKeys.hasDetailsOnOrders) ?? false
  }
}
