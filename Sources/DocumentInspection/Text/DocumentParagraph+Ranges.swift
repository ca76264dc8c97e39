import DocumentRecognition

extension DocumentParagraph {
  /// Where a piece of text stands first.
  func range(of piece: String) -> Range<Int>? {
    let wanted = Array(piece.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return nil }
    for start in 0...(scalars.count - wanted.count) where scalars[start] == wanted[0] {
      if scalars[start..<start + wanted.count].elementsEqual(wanted) { return start..<start + wanted.count }
    }
    return nil
  }
}
