import DocumentRecognition

extension CitedActsAreWhole {
  /// Papers that have a date and a number, unlike references, lists and photographs.
  private static let registered = WordStems(["приказ", "распоряжени", "постановлени", "протокол", "письм"])

  /// «Приказ» alone in the column of papers that show what a report says was done.
  func confirmations(_ document: RecognisedDocument) -> [Passage] {
    DoneMeasures.all(in: document).flatMap { measures -> [Passage] in
      guard let column = measures.confirmation else { return [] }
      return measures.table.rows.compactMap { row in
        guard let cell = document.cell(measures.table, row, column), cell.merge != .continuation else { return nil }
        let words = cell.paragraphs.flatMap { document.paragraphs[$0].words }
        guard words.first.map(Self.registered.hold) == true, !words.contains(where: \.isFigures) else { return nil }
        return document.view.passage(cell)
      }
    }
  }
}
