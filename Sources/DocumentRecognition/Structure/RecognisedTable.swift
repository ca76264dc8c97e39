import RussianLanguage

/// A table whose header cells say what it is.
package struct RecognisedTable: Hashable, Sendable {
  /// What a table is for.
  package enum Role: Hashable, Sendable {
    /// Measures with terms or responsible persons.
    case roadmap
    /// Rows of a programme's passport.
    case passport
    /// Indicators with values or criteria.
    case indicators
    /// Schools and their partners.
    case scheme
    /// A list of schools or others.
    case list
    /// Signatures, marks, blanks.
    case layout
    /// Anything else.
    case other
  }

  /// What a column holds.
  package enum Column: Hashable, Sendable {
    case number, activity, period, responsible, result, indicator, criterion, school, ground, settlement, note, other
  }

  /// A heading that spans a row, with the years it gives.
  package struct Group: Hashable, Sendable {
    /// The heading's row.
    package let row: Int
    /// Its words.
    package let text: String
    /// The year context for the rows below.
    package let years: YearContext
    /// The rows under it.
    package var rows: [Int] = []

    /// A group of rows.
    package init(row: Int, text: String, years: YearContext, rows: [Int] = []) {
      self.row = row
      self.text = text
      self.years = years
      self.rows = rows
    }
  }

  /// The position among the view's tables.
  package let table: Int
  /// What it is for.
  package let role: Role
  /// The number of header rows.
  package let headerRows: Int
  /// What each column of the grid holds.
  package let columns: [Column]
  /// The groups of rows; a first group without a heading has row -1.
  package let groups: [Group]
  /// The paragraphs of the title above it.
  package let title: [Int]

  /// All rows that are neither header nor heading.
  package var rows: [Int] { groups.flatMap(\.rows) }

  /// The position of a column of that sort.
  package func column(_ wanted: Column) -> Int? { columns.firstIndex(of: wanted) }
}
