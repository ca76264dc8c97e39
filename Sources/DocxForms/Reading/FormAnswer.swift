/// What a school answered in one field.
package struct FormAnswer: Sendable {
  /// A row of a table.
  package struct Row: Sendable {
    /// The row of the form that it is; nil for one that was added by hand.
    package let slot: Int?
    /// The answers by the plan's columns; a column without an answer is left out.
    package var cells: [Int: String]
    /// The paragraphs of the view where the plan's columns stand in this row, empty ones too.
    package let places: [Int: Int]
    /// The row's first paragraph in the view.
    package let paragraph: Int

    /// The paragraph of a column: that of its cell, or the row's first.
    package func place(of column: Int) -> Int { places[column] ?? paragraph }
  }

  /// An entry of a list.
  package struct Item: Sendable {
    /// The words without their number.
    package let text: String
    /// The paragraph of the view where they stand.
    package let paragraph: Int
  }

  /// The answer.
  package enum Value: Sendable {
    /// A line, a day, a choice; Markdown for a field of paragraphs.
    case text(String)
    /// Entries of a list.
    case items([Item])
    /// Rows of a table.
    case rows([Row])
  }

  /// The field's position in the plan.
  package let field: Int
  /// The answer; empty where nothing was answered.
  package var value: Value
  /// The paragraph of the view where the field stands, for remarks; nil when the field is gone.
  package var paragraph: Int?
  /// The words by which the school says that nothing is asked of it here; nil otherwise.
  package var waiver: String?

  /// True where nothing was answered.
  package var isEmpty: Bool {
    switch value {
    case .text(let text): text.isEmpty
    case .items(let items): items.isEmpty
    case .rows(let rows): rows.isEmpty
    }
  }
}
