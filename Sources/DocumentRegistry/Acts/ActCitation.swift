import RussianLanguage

/// That a document names another act: «приказ … от 14.07.2020 № 63-6».
package struct ActCitation: Sendable, Hashable {
  /// The date of the act named.
  package let date: CalendarDate
  /// Its number as written: «63-6».
  package let number: String
  /// The words around it, for a person to recognise it; may be empty.
  package let words: String

  /// A citation.
  package init(date: CalendarDate, number: String, words: String = "") {
    self.date = date
    self.number = number
    self.words = words
  }
}
