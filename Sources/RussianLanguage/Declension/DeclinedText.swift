/// A text put into a case, with the answer's own worth.
package struct DeclinedText: Hashable, Sendable {
  /// The form; when nothing is known about the word, the word itself.
  package let text: String
  /// False when a person has to look at the form before it goes into a document.
  package let isSure: Bool

  /// A form that some rule or lexicon stands for, unless told otherwise.
  package init(_ text: String, isSure: Bool = true) {
    self.text = text
    self.isSure = isSure
  }

  /// A form of which only one of several rules can be right.
  static func unsure(_ text: String) -> DeclinedText { DeclinedText(text, isSure: false) }
}
