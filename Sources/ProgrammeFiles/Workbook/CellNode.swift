import OfficeOpenXML
import ProgrammeModel

extension SheetFindings {
  /// The node of a cell's value by its column's type: a list where the column holds one; nil when there is no value.
  mutating func node(of cell: SpreadsheetCell, in column: SheetColumn, at range: Range<Int>) -> DataNode? {
    let scalar = CellScalar(cell, in: column)
    if cell.isFormula, scalar.text != nil { noteFormula(at: range) }
    if let finding = scalar.finding {
      report(
        finding.code, finding.message, hint: finding.hint, at: range, severity: finding.isError ? .error : .warning)
    }
    guard let text = scalar.text else { return nil }
    guard column.type.isList else { return DataNode(content: .scalar(text, isPlain: false), range: range) }
    let parts = Self.parts(of: text).map { repeated.text($0) }
    guard !parts.isEmpty else { return nil }
    return DataNode(
      content: .sequence(parts.map { DataNode(content: .scalar($0, isPlain: false), range: range) }), range: range)
  }

  /// A place where something is needed and nothing is.
  static func absent(at range: Range<Int>) -> DataNode { DataNode(content: .scalar("", isPlain: false), range: range) }

  /// The parts of a list in one cell, parted by semicolons or lines.
  static func parts(of text: String) -> [String] {
    // By scalars, since to find out where characters end takes longer than everything else here.
    text.unicodeScalars.split { $0 == ";" || isNewline($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: Substring.UnicodeScalarView) -> String {
    guard let first = text.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = text.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
