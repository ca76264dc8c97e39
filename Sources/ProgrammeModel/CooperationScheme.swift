import Diagnostics
import RussianLanguage

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

    init?(_ record: RecordValue) {
      guard let school = record.party(CooperationLinkKeys.school) else { return nil }
      self.path = record.path
      self.school = school
      self.partners = record.records(CooperationLinkKeys.partners).map(Partner.init)
    }
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
    /// When, as written.
    package let deadline: LocatedText?
    /// Who answers for it: a key or plain words.
    package let responsible: Party?
    /// The agreement's number and date, as written.
    package let agreement: String?

    init(_ record: RecordValue) {
      self.path = record.path
      self.school = record.party(PartnerKeys.school)
      self.person = record.party(PartnerKeys.person)
      self.content = record.text(PartnerKeys.content)
      self.grades = record.text(PartnerKeys.grades)
      self.subjects = record.texts(PartnerKeys.subjects).map(\.text)
      self.deadline = record.value(PartnerKeys.deadline.key)?.text
      self.responsible = record.party(PartnerKeys.responsible)
      self.agreement = record.text(PartnerKeys.agreement)
    }
  }

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЕНА» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// The schools in the written order.
  package let links: [Link]

  /// The scheme of a record with a title, of a list of links, or of one link alone.
  init(_ value: DataValue) {
    let record = value.record?.name == .scheme ? value.record : nil
    self.path = value.path
    self.title = record?.text(SchemeKeys.title) ?? "Схема сетевого взаимодействия школ"
    self.agreement = record?.text(SchemeKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record?.text(SchemeKeys.accusative)
    let items: [RecordValue]
    if let record {
      items = record.records(SchemeKeys.links)
    } else if case .list(let values) = value.content {
      items = values.compactMap(\.record)
    } else {
      items = [value.record].compactMap(\.self)
    }
    self.links = items.compactMap(Link.init)
  }

  private var partners: [Partner] { links.flatMap(\.partners) }

  /// True when some partner says which grades or subjects.
  package var hasGrades: Bool { partners.contains { $0.grades != nil || !$0.subjects.isEmpty } }
  /// True when some partner says when.
  package var hasDeadlines: Bool { partners.contains { $0.deadline != nil } }
  /// True when some partner says who is responsible.
  package var hasResponsible: Bool { partners.contains { $0.responsible != nil } }
  /// True when some partner names an agreement.
  package var hasAgreements: Bool { partners.contains { $0.agreement != nil } }
  /// How many columns the table has: school, partner, help, and those that some partner fills.
  package var columnCount: Int { 3 + [hasGrades, hasDeadlines, hasResponsible, hasAgreements].count { $0 } }
}
