import ProgrammeModel

/// A sheet that a workbook may have, and what its cells mean.
struct SheetLayout: Sendable {
  /// How the sheet is filled in.
  enum Content: Sendable {
    /// A heading and a value on every line.
    case form([FormBlock])
    /// A record on every row.
    case table(TableLayout)
    /// The items of an order, numbered.
    case items
  }

  /// The lines of a form that belong to one part of the data.
  struct FormBlock: Sendable {
    /// The line that begins the block.
    let title: String
    /// The part's key at the top of the data.
    let key: String
    /// The part's record.
    let record: RecordName
    /// Its lines.
    let columns: [SheetColumn]
  }

  /// The name on the sheet's tab.
  let name: String
  /// Other names that it is known by.
  let otherNames: [String]
  /// What stands on it.
  let content: Content

  /// A sheet.
  init(_ name: String, otherNames: [String] = [], _ content: Content) {
    self.name = name
    self.otherNames = otherNames
    self.content = content
  }

  /// True for a tab's name, capitals, spaces and «ё» forgiven.
  func isNamed(_ tab: String) -> Bool {
    let folded = SheetHeading.folded(tab)
    return ([name] + otherNames).contains { SheetHeading.folded($0) == folded }
  }
}
