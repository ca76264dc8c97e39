import ProgrammeModel

/// One place to be filled in: a field, or a cell or an entry of it.
package struct FormSlot: Sendable {
  /// What it takes.
  package enum Kind: Sendable {
    /// A line of plain text.
    case line
    /// Paragraphs, lists and tables.
    case text
    /// A day.
    case date
    /// One of some words, or others.
    case choice([String])
    /// Yes or no.
    case check
  }

  /// The number by which the printed document names it, from 1.
  package let id: Int
  /// The field's position in the plan.
  package let field: Int
  /// The row or entry, from 0; 0 for a field of its own.
  package let row: Int
  /// The column, from 0; 0 where there is none.
  package let column: Int
  /// What it takes.
  package let kind: Kind
  /// Its name in Word.
  package let alias: String
  /// What it shows while it is empty.
  package let prompt: String
  /// What stands in it already.
  package let prefill: String

  /// The bookmark around it, at most 40 characters as Word demands; the token is the form's own.
  package func bookmark(token: String) -> String { "prikaz_\(token)_\(field)_\(row)_\(column)" }
}
