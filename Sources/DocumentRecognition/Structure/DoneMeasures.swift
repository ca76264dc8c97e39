import RussianLanguage

/// A report's table of what has been done: measures with their days, whom they reached and what papers show it.
package struct DoneMeasures: Sendable {
  /// The table.
  package let table: RecognisedTable
  /// The column of measures.
  package let activity: Int
  /// The column of the items of the plan, where there is one.
  package let item: Int?
  /// The column of days.
  package let date: Int?
  /// The column of those reached.
  package let coverage: Int?
  /// The column of papers.
  package let confirmation: Int?

  /// The columns of a table; nil where it says of no measures when and with whom or by which paper they were done.
  private init?(_ table: RecognisedTable, of document: RecognisedDocument) {
    guard table.headerRows > 0, let activity = table.column(.activity) else { return nil }
    let headers = table.columns.indices.map { document.header(table, $0) }
    func column(_ fits: (SearchedText) -> Bool) -> Int? {
      headers.indices.first { $0 != activity && table.columns[$0] != .number && fits(headers[$0]) }
    }
    self.table = table
    self.activity = activity
    item = column { $0.begins(with: "пункт") }
    date = column { $0.begins(with: "дата") || $0.begins(with: "срок") || $0.begins(with: "когда") }
    coverage = column { $0.holds("охват") }
    confirmation = column { $0.holds("подтвержд") || $0.begins(with: "документ") }
    guard date != nil, coverage != nil || confirmation != nil else { return nil }
  }

  /// The tables of a report that tell what has been done; none in any other paper, where such a table is a plan.
  package static func all(in document: RecognisedDocument) -> [DoneMeasures] {
    guard document.kind == .report else { return [] }
    return document.all(by: Self.self) { document.tables.compactMap { Self($0, of: document) } }
  }
}
