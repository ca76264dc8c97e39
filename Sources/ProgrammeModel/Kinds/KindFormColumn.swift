/// A column of a table that a school fills in.
package struct KindFormColumn: Hashable, Sendable {
  /// What is entered; the raw value is the word of a kind's file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Plain text.
    case line = "строка"
    /// A number.
    case number = "число"
    /// A day.
    case date = "дата"
    /// One of some words, or others.
    case choice = "выбор"
    /// Texts, a line each.
    case list = "перечень"
    /// A number for each year of the programme.
    case years = "годы"
    /// The number of the year before the programme.
    case baseline = "база"
  }

  /// The key in the row's record.
  package let path: String
  /// The words of the column's header.
  package let question: String
  /// What an empty cell shows.
  package let prompt: String?
  /// What is entered.
  package let kind: Kind
  /// The words to choose from.
  package let options: [String]
  /// True when a row is not complete without it.
  package let isRequired: Bool

  init?(_ record: RecordValue) {
    guard let path = record.text(KindFormColumnKeys.path), let question = record.text(KindFormColumnKeys.question)
    else { return nil }
    self.path = path
    self.question = question
    prompt = record.text(KindFormColumnKeys.prompt)
    kind = record.text(KindFormColumnKeys.kind).flatMap(Kind.init) ?? .line
    options = record.texts(KindFormColumnKeys.options).map(\.text)
    isRequired = record.yesNo(KindFormColumnKeys.isRequired) ?? false
  }
}
