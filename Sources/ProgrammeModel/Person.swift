import Diagnostics
import RussianLanguage

/// Somebody whom documents name («лицо»).
package struct Person: Hashable, Sendable {
  /// The key by which other places name the person.
  package let key: String
  /// Where the record stands.
  package let path: FieldPath
  /// The surname.
  package let surname: String
  /// The surname with its given case forms; the rest are left to declension.
  package let surnameForms: NameForms
  /// The first name; nil when only initials are known.
  package let firstName: String?
  /// The patronymic; nil when there is none or only initials are known.
  package let patronymic: String?
  /// The initials as given («Т.С.»); nil when the names are there.
  package let givenInitials: String?
  /// The sex, as stated or as the patronymic shows it; nil when neither says it (Е.И. Хрущ).
  package let gender: PersonGender?
  /// The posts in the written order, the record's own `должность` first.
  package let posts: [Post]
  /// The telephone at work, as written.
  package let phone: String?

  init?(key: String, _ record: RecordValue) {
    guard let forms = record.forms(PersonKeys.surname, stem: PersonKeys.surname.key) else { return nil }
    self.key = key
    self.path = record.path
    self.surname = forms.nominative
    self.surnameForms = forms
    self.firstName = record.text(PersonKeys.firstName)
    self.patronymic = record.text(PersonKeys.patronymic)
    self.givenInitials = record.text(PersonKeys.initials)
    self.gender =
      record.text(PersonKeys.gender).flatMap(PersonGender.init(dataWord:))
      ?? patronymic.flatMap(PersonGender.init(patronymic:))
    self.posts = [Post(record)].compactMap(\.self) + record.records(PersonKeys.posts).compactMap(Post.init)
    self.phone = record.text(PersonKeys.phone)
  }

  /// Where the surname stands.
  package var surnamePath: FieldPath { path.key(PersonKeys.surname.key) }
  /// Where the initials stand, or would stand.
  package var initialsPath: FieldPath { path.key(PersonKeys.initials.key) }

  /// `Т.С.`: as given, otherwise made of the names; empty when neither is known.
  package var initials: String {
    if let givenInitials { return givenInitials.filter { !$0.isWhitespace } }
    return [firstName, patronymic].compactMap { $0?.first.map { "\($0.uppercased())." } }.joined()
  }

  /// `Сомова Анна Петровна`, or with initials where the names are not known.
  package var fullName: String {
    let names = [firstName, patronymic].compactMap(\.self)
    return ([surname] + (names.isEmpty ? [initials].filter { !$0.isEmpty } : names)).joined(separator: " ")
  }

  /// The post held on that day; of several the one begun last. Without a date the post that still lasts, or the last.
  package func post(on date: CalendarDate?) -> Post? {
    let held = date.map { day in posts.filter { $0.holds(on: day) } } ?? posts.filter { $0.until == nil }
    let candidates = held.isEmpty && date == nil ? posts : held
    return candidates.reduce(nil) { best, post in
      guard let best else { return post }
      guard let from = post.from else { return best }
      return best.from.map { $0 < from } ?? true ? post : best
    }
  }
}
