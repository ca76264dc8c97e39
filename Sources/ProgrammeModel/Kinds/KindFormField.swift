/// A field of a form: what is asked, where the answer goes, what counts as an answer.
package struct KindFormField: Hashable, Sendable {
  /// What is entered; the raw value is the word of a kind's file.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One line of plain text.
    case line = "строка"
    /// Paragraphs, lists and tables.
    case text = "текст"
    /// A day.
    case date = "дата"
    /// One of some words, or others.
    case choice = "выбор"
    /// Yes or no.
    case check = "отметка"
    /// Texts, a paragraph each.
    case list = "перечень"
    /// Rows of a table.
    case table = "таблица"
  }

  /// Where the answer goes: a path of the data, or a key of the chapter that `heading` names.
  package let path: LocatedText
  /// What is asked.
  package let question: String
  /// What an empty field shows.
  package let prompt: String?
  /// What is entered.
  package let kind: Kind
  /// The words to choose from.
  package let options: [String]
  /// The heading under which the field stands.
  package let heading: String?
  /// True when the document is not complete without an answer.
  package let isRequired: Bool
  /// The least number of words in an answer.
  package let leastWords: Int
  /// How many empty rows or entries stand ready.
  package let spareRows: Int
  /// The columns of a table.
  package let columns: [KindFormColumn]

  init?(_ record: RecordValue) {
    guard let path = record.value(KindFormFieldKeys.path.key)?.text,
      let question = record.text(KindFormFieldKeys.question)
    else { return nil }
    self.path = path
    self.question = question
    prompt = record.text(KindFormFieldKeys.prompt)
    kind = record.text(KindFormFieldKeys.kind).flatMap(Kind.init) ?? .line
    options = record.texts(KindFormFieldKeys.options).map(\.text)
    heading = record.text(KindFormFieldKeys.heading)
    isRequired = record.yesNo(KindFormFieldKeys.isRequired) ?? false
    leastWords = max(0, record.wholeNumber(KindFormFieldKeys.leastWords) ?? 0)
    spareRows = min(max(1, record.wholeNumber(KindFormFieldKeys.spareRows) ?? 3), 30)
    columns = record.records(KindFormFieldKeys.columns).compactMap(KindFormColumn.init)
  }
}
