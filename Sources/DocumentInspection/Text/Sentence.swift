import DocumentRecognition

/// A sentence of a paragraph.
struct Sentence {
  /// Its characters, the mark at its end among them.
  let range: Range<Int>
  /// Its words.
  let words: ArraySlice<TextWord>
}
