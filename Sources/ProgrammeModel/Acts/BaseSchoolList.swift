import Diagnostics
import RussianLanguage

/// Which schools help which («перечень базовых школ», «перечень опорных школ»).
package struct BaseSchoolList: Hashable, Sendable {
  /// A base school with those attached to it.
  package struct Entry: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// The base school: a key of `школы`.
    package let school: Party
    /// The attached schools: keys of `школы`.
    package let attached: [Party]
    /// In what it helps.
    package let content: String?

    init?(_ record: RecordValue) {
      guard let school = record.party(BaseSchoolKeys.school) else { return nil }
      self.path = record.path
      self.school = school
      self.attached = record.parties(BaseSchoolKeys.attached)
      self.content = record.text(BaseSchoolKeys.content)
    }
  }

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЁН» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// What the district calls such a school, feminine: «базовая», «опорная».
  package let word: String
  /// The base schools in the written order.
  package let entries: [Entry]

  init?(_ record: RecordValue) {
    guard let title = record.text(BaseSchoolListKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(BaseSchoolListKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(BaseSchoolListKeys.accusative)
    self.word = record.text(BaseSchoolListKeys.word) ?? "базовая"
    self.entries = record.records(BaseSchoolListKeys.schools).compactMap(Entry.init)
  }
}
