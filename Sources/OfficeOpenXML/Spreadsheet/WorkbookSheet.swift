/// A sheet to be written: cells with their looks, notes and lists to choose from.
package struct WorkbookSheet: Sendable {
  /// What is written into a cell.
  package enum Value: Sendable, Hashable {
    /// A text, never taken for a formula.
    case text(String)
    /// A number.
    case number(Double)
    /// A day by the days since 1 January 1970.
    case day(Int)
    /// Nothing but the look.
    case blank
  }

  /// How a cell looks, and what a program makes of what is typed into it.
  package enum Style: Int, Sendable, Hashable, CaseIterable {
    /// Over a column.
    case heading
    /// Over a column that every row needs.
    case requiredHeading
    /// Over a block of a form.
    case title
    /// The name of a form's line.
    case label
    /// The name of a form's line that must be filled in.
    case requiredLabel
    /// Small print.
    case remark
    /// A text: what is typed stays as it is typed, be it «6/3» or «010».
    case text
    /// A number.
    case number
    /// A day.
    case day
  }

  /// A column.
  package struct Column: Sendable, Hashable {
    /// The width in characters.
    package let width: Double
    /// The look of the cells that nothing is written into.
    package let style: Style
    /// True for one of a group that can be folded away, and is.
    package let isFolded: Bool

    /// A column.
    package init(width: Double, style: Style, isFolded: Bool = false) {
      self.width = width
      self.style = style
      self.isFolded = isFolded
    }
  }

  /// A list to choose a cell's value from.
  package struct Choice: Sendable, Hashable {
    /// Where the words are.
    package enum Source: Sendable, Hashable {
      /// The words themselves, together no longer than 255 characters.
      case words([String])
      /// The cells of a sheet's column, rows from 0.
      case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
    }

    /// The cells' column.
    package let column: Int
    /// The cells' rows.
    package let rows: ClosedRange<Int>
    /// What to choose from.
    package let source: Source
    /// True when nothing else may be typed.
    package let isStrict: Bool

    /// A list.
    package init(column: Int, rows: ClosedRange<Int>, source: Source, isStrict: Bool) {
      self.column = column
      self.rows = rows
      self.source = source
      self.isStrict = isStrict
    }
  }

  /// The name on the tab.
  package let name: String
  /// The columns from the left.
  package var columns: [Column] = []
  /// The cells in any order.
  package var cells: [(address: CellAddress, value: Value, style: Style)] = []
  /// The notes that show when a cell is pointed at.
  package var notes: [(address: CellAddress, text: String)] = []
  /// The lists to choose from.
  package var choices: [Choice] = []
  /// How many rows stay when the sheet is scrolled.
  package var frozenRows = 1
  /// How many columns stay.
  package var frozenColumns = 0

  /// A sheet with nothing on it.
  package init(name: String) { self.name = name }

  /// Writes a cell.
  package mutating func set(_ value: Value, row: Int, column: Int, style: Style) {
    cells.append((CellAddress(row: row, column: column), value, style))
  }
}
