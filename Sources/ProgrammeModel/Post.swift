import Diagnostics
import RussianLanguage

/// What a person is, for a time («должность»).
package struct Post: Hashable, Sendable {
  /// Where it stands: the person's own record, or an item of its `должности`.
  package let path: FieldPath
  /// The job title with its given case forms.
  package let title: NameForms
  /// Where, when it is not the organisation itself: a key of `школы` or plain words.
  package let organisation: Party?
  /// The first day; nil when it has always been so.
  package let from: CalendarDate?
  /// The last day; nil while it lasts.
  package let until: CalendarDate?

  init?(_ record: RecordValue) {
    guard let title = record.forms(PostKeys.title, stem: PostKeys.title.key) else { return nil }
    self.path = record.path
    self.title = title
    self.organisation = record.party(PostKeys.organisation)
    self.from = record.date(PostKeys.from)
    self.until = record.date(PostKeys.until)
  }

  /// Where the last day stands, or would stand.
  package var untilPath: FieldPath { path.key(PostKeys.until.key) }

  /// True when the post is held on that day, both ends counted.
  package func holds(on date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
