import Diagnostics
import RussianLanguage

/// A statute («положение») of chapters with numbered items.
package struct Statute: Hashable, Sendable {
  /// A chapter.
  package struct Chapter: Hashable, Sendable {
    /// Where it stands.
    package let path: FieldPath
    /// Its heading.
    package let heading: String
    /// Its items in the written order.
    package let items: [OrderItem]

    init?(_ record: RecordValue) {
      guard let heading = record.text(StatuteChapterKeys.heading) else { return nil }
      self.path = record.path
      self.heading = heading
      self.items = record.list(StatuteChapterKeys.items).compactMap(OrderItem.init)
    }
  }

  /// Where it stands.
  package let path: FieldPath
  /// The title as printed, nominative.
  package let title: String
  /// What «УТВЕРЖДЕНО» agrees with; nil when the data leave it to the title's first word.
  package let agreement: GrammaticalGender?
  /// How the title reads after «Утвердить»; nil when the data do not say.
  package let accusativeTitle: String?
  /// The chapters in the written order.
  package let chapters: [Chapter]

  init?(_ record: RecordValue) {
    guard let title = record.text(StatuteKeys.title) else { return nil }
    self.path = record.path
    self.title = title
    self.agreement = record.text(StatuteKeys.agreement).flatMap(GrammaticalGender.init(dataWord:))
    self.accusativeTitle = record.text(StatuteKeys.accusative)
    self.chapters = record.records(StatuteKeys.chapters).compactMap(Chapter.init)
  }
}
