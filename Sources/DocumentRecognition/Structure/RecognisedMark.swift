import RussianLanguage

/// A mark over an annex: «Приложение № 1 к приказу …», «УТВЕРЖДЕНА приказом …».
package struct RecognisedMark: Hashable, Sendable {
  /// What the mark says first.
  package enum Kind: Hashable, Sendable {
    /// «Приложение …».
    case annex
    /// «УТВЕРЖДЕНА …».
    case approval
    /// «СОГЛАСОВАНО …», «ПРИНЯТО …».
    case agreement
  }

  /// What the mark says first.
  package let kind: Kind
  /// Its paragraphs.
  package let paragraphs: [Int]
  /// The word of approval, when there is one.
  package let approvalWord: Passage?
  /// The annex's number.
  package let number: Int?
  /// True when it speaks of a letter.
  package let isOfLetter: Bool
  /// The act's date.
  package let date: DateMention?
  /// The paragraph of that date.
  package let dateParagraph: Int?
  /// The act's registration number.
  package let actNumber: NumberMention?
  /// The paragraph of that number.
  package let numberParagraph: Int?
}
