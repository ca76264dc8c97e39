import DocumentRecognition

/// References to annexes and the annexes that they mean.
struct AnnexLinks {
  /// The numbers referred to.
  let numbers: [Int]
  /// The references.
  let references: [AnnexReference]
  /// The annexes that are marked.
  let marked: [RecognisedAnnex]

  init(_ document: RecognisedDocument) {
    references = AnnexReference.all(in: document)
    numbers = references.compactMap(\.number)
    marked = document.annexes.filter { $0.mark != nil }
  }
}
