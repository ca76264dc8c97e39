import Diagnostics
import RussianLanguage

/// A value read by the vocabulary: typed, and with the place where it stood.
package struct DataValue: Hashable, Sendable {
  /// What a value may be.
  package indirect enum Content: Hashable, Sendable {
    /// A text, a Markdown text or a word of a choice.
    case text(String)
    /// A day.
    case date(CalendarDate)
    /// `да` or `нет`.
    case yesNo(Bool)
    /// A whole number or a year.
    case wholeNumber(Int)
    /// A number with a fraction.
    case decimal(DecimalNumber)
    /// Somebody or something named by a key, or a text instead of it.
    case party(Party.Target)
    /// A record of the vocabulary.
    case record(RecordValue)
    /// A list.
    case list([DataValue])
    /// A record with the clerk's own keys, in the written order.
    case keyed([KeyedValue])
  }

  /// Where it stands.
  package let path: FieldPath
  /// What it is.
  package let content: Content

  /// A value at a place.
  package init(_ content: Content, at path: FieldPath) {
    self.content = content
    self.path = path
  }

  /// The text, when it is one.
  var text: LocatedText? {
    guard case .text(let text) = content else { return nil }
    return LocatedText(text, at: path)
  }

  /// The party, when it is one.
  var party: Party? {
    guard case .party(let target) = content else { return nil }
    return Party(target, at: path)
  }

  /// The record, when it is one.
  package var record: RecordValue? {
    guard case .record(let record) = content else { return nil }
    return record
  }

  /// True for an empty list or an empty record of the clerk's own keys, which say no more than an absent key.
  package var isEmpty: Bool {
    switch content {
    case .list(let items): items.isEmpty
    case .keyed(let values): values.isEmpty
    default: false
    }
  }
}
