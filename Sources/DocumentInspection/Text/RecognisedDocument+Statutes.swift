import DocumentRecognition

extension RecognisedDocument {
  private static let statutes = WordStems(["положени", "порядок", "регламент", "правил", "инструкци", "устав"])

  /// True inside a document that holds for every year, so that its days need none: «положение», «порядок».
  func isStatute(at index: Int) -> Bool {
    let own = annexes.first { $0.range.contains(index) }?.title ?? (order == nil ? title : [])
    return own.flatMap { paragraphs[$0].words.prefix(2) }.prefix(2).contains(where: Self.statutes.hold)
  }
}
