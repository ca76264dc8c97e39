import DocumentRecognition

/// A row of a programme's passport.
struct PassportRow {
  /// The label in small letters, «ё» as «е».
  let label: String
  /// The label's words.
  let labelPassage: Passage
  /// The paragraphs of the value.
  let paragraphs: [Int]

  /// All rows with a label.
  static func all(in document: RecognisedDocument, _ passport: RecognisedTable) -> [PassportRow] {
    let table = document.view.tables[passport.table]
    let labelColumn = table.columns == 3 ? 1 : 0
    return table.rows.compactMap { row in
      guard let label = row.cells.first(where: { $0.column == labelColumn }),
        let passage = document.view.passage(label),
        !document.view.isEmpty(label), let value = row.cells.first(where: { $0.column == labelColumn + 1 })
      else { return nil }
      let words = label.paragraphs.flatMap { document.paragraphs[$0].words.map(\.folded) }
      return PassportRow(label: words.joined(separator: " "), labelPassage: passage, paragraphs: value.paragraphs)
    }
  }

  /// The first row whose label holds a word that begins so.
  static func row(_ stem: String, in document: RecognisedDocument) -> PassportRow? {
    document.passport.flatMap { passport in
      all(in: document, passport).first { row in row.label.split(separator: " ").contains { $0.hasPrefix(stem) } }
    }
  }
}
