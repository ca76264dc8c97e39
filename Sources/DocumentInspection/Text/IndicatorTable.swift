import DocumentRecognition

/// A programme's table of indicators with a column for every year.
struct IndicatorTable {
  /// The table.
  let table: RecognisedTable
  /// Its cells by their columns.
  let figures: TableFigures
  /// The words of the headings, column by column.
  private let headings: [[TextWord]]

  /// The tables with years in their headings that belong to a programme whose years are known.
  static func all(in document: RecognisedDocument) -> [IndicatorTable] {
    // A monitoring by itself tells what was, not what is aimed at.
    guard let years = document.programmeYears, document.passport != nil else { return [] }
    return document.tables.compactMap { table in
      guard table.role == .indicators, table.column(.criterion) == nil,
        !(table.title + document.paperTitle(around: table)).contains(where: { document.paragraphs[$0].holds("монитор") }
        )
      else { return nil }
      let figures = TableFigures(table, in: document)
      guard figures.yearColumns.count >= 2 else { return nil }
      let headings = table.columns.indices.map { document.headerWords(table, $0) }
      let own = IndicatorTable(table: table, figures: figures, headings: headings)
      return own.years.contains(where: years.contains) ? own : nil
    }
  }

  /// The years of the columns.
  var years: [Int] {
    figures.yearColumns.compactMap { column in
      headings[column].first { YearRangeScanner.isYear($0) }.flatMap { Int($0.folded) }
    }
  }

  private static let bases = WordStems(["баз", "исходн", "факт", "текущ", "начальн", "отчет"])
  private static let units = WordStems(["ед", "единиц", "измер", "процент"])

  /// True where a column gives the value before the programme: it says so, or is of an earlier year.
  func hasBaseline(before first: Int) -> Bool {
    years.contains { $0 < first } || headings.contains { $0.contains(where: Self.bases.hold) }
  }

  /// True where a column gives the unit.
  var hasUnits: Bool { headings.contains { $0.contains(where: Self.units.hold) } }
}
