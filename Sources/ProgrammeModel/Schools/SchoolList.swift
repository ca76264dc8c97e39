import Diagnostics
import RussianLanguage

/// A list of schools with their results and the ground on which each stands in it («перечень школ»).
package struct SchoolList: Hashable, Sendable {
  /// A column of shares.
  package struct Column: Hashable, Sendable {
    /// The key by which rows name it.
    package let key: String
    /// Its heading.
    package let title: String
    /// Where it stands.
    package let path: FieldPath
  }

  /// A share of one school.
  package struct Share: Hashable, Sendable {
    /// The key of its column.
    package let column: String
    /// The share in per cent.
    package let value: DecimalNumber
    /// Where it stands.
    package let path: FieldPath
  }

  /// A school of the list.
  package struct Row: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// The school.
    package let school: Party
    /// The subject whose results stand here.
    package let subject: String?
    /// The shares in the written order.
    package let shares: [Share]
    /// Why the school is in the list.
    package let ground: String?

    init?(_ record: RecordValue) {
      guard let school = record.party(SchoolListRowKeys.school) else { return nil }
      self.path = record.path
      self.school = school
      self.subject = record.text(SchoolListRowKeys.subject)
      self.shares = record.keyed(SchoolListRowKeys.shares).compactMap { entry in
        guard case .decimal(let value) = entry.value.content else { return nil }
        return Share(column: entry.key, value: value, path: entry.value.path)
      }
      self.ground = record.text(SchoolListRowKeys.ground)
    }
  }

  /// How many columns of shares the table has room for.
  package static let mostColumns = 4

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЁН» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// The time of the results, as written.
  package let period: LocatedText?
  /// The columns of shares in the written order.
  package let columns: [Column]
  /// The schools in the written order.
  package let rows: [Row]

  init?(_ record: RecordValue) {
    guard let title = record.text(SchoolListKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(SchoolListKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(SchoolListKeys.accusative)
    self.period = record.value(SchoolListKeys.period.key)?.text
    self.columns = record.keyed(SchoolListKeys.columns).compactMap { entry in
      entry.value.text.map { Column(key: entry.key, title: $0.text, path: $0.path) }
    }
    self.rows = record.records(SchoolListKeys.schools).compactMap(Row.init)
  }

  /// True when some row says why its school is here.
  package var hasGrounds: Bool { rows.contains { $0.ground != nil } }
}
