import Diagnostics
import OfficeOpenXML

/// A file's bytes that know their lines, so that a range of bytes becomes a place that a person finds.
package struct SourceText: Sendable {
  /// The file's name as the user gave it.
  package let file: String
  /// The bytes as they lie on disk.
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The names of a workbook's sheets; nil for a text.
  private let sheets: [String]?
  /// True for a workbook or a CSV file, whose words are columns and rows and where names may stand for keys.
  let isTable: Bool

  /// Longer lines are not shown: they come from programs, and a thousand findings in one would cost gigabytes.
  private static let longestShownLine = 4096

  /// The text of a file; lines end with LF, CR LF or CR as in every editor.
  package init(_ source: SourceFile, isTable: Bool = false) {
    sheets = nil
    self.isTable = isTable
    self.file = source.name
    self.bytes = source.bytes
    var starts = [source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    source.bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        let isBreak = bytes[offset] == 0x0A || (bytes[offset] == 0x0D && bytes.dropFirst(offset + 1).first != 0x0A)
        if isBreak { starts.append(offset + 1) }
      }
    }
    self.lineStarts = starts
  }

  /// A workbook, which has no bytes to be counted: its ranges are the addresses of cells.
  init(workbook file: String, sheets: [String]) {
    self.file = file
    self.sheets = sheets
    bytes = []
    lineStarts = [0]
    isTable = true
  }

  /// True for a workbook.
  var isWorkbook: Bool { sheets != nil }

  /// The range that stands for a cell, all of them counted from zero: a sheet has 2²⁰ rows and 2¹⁴ columns.
  static func range(sheet: Int, row: Int, column: Int) -> Range<Int> {
    let place = (sheet + 1) << 36 | row << 15 | column
    return place..<place + 1
  }

  /// The place of a range: a line and a column, or a sheet and a cell.
  package func place(of range: Range<Int>) -> Location {
    guard let sheets else { return .text(location(of: range)) }
    let (sheet, row, column) = (
      (range.lowerBound >> 36) - 1, range.lowerBound >> 15 & 0x1F_FFFF, range.lowerBound & 0x7FFF
    )
    guard sheets.indices.contains(sheet) else { return .file(file) }
    return .cell(file: file, sheet: sheets[sheet], cell: CellAddress(row: row, column: column).description)
  }

  /// The place of a range of bytes, marked as far as its first line goes.
  package func location(of range: Range<Int>) -> TextLocation {
    let line = lineIndex(at: range.lowerBound)
    let lineRange = byteRange(ofLine: line)
    let start = min(max(range.lowerBound, lineRange.lowerBound), lineRange.upperBound)
    let end = min(max(range.upperBound, start), lineRange.upperBound)
    let isShown = lineRange.count <= Self.longestShownLine
    return TextLocation(
      file: file, line: line + 1, column: length(of: lineRange.lowerBound..<start) + 1, length: length(of: start..<end),
      sourceLine: isShown ? string(lineRange) : nil)
  }

  /// The text of the line in which an offset lies, without its end.
  func line(at offset: Int) -> String { string(byteRange(ofLine: lineIndex(at: offset))) }

  /// The offset at which the line of an offset begins.
  func lineStart(at offset: Int) -> Int { lineStarts[lineIndex(at: offset)] }

  /// True when a range of bytes has the end of a line in it.
  func hasLineBreak(in range: Range<Int>) -> Bool { bytes[range.clamped(to: 0..<bytes.count)].contains(0x0A) }

  /// The text of a range of bytes.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Characters as a person counts them; code points in a line too long to be looked at.
  private func length(of range: Range<Int>) -> Int {
    guard range.count > Self.longestShownLine else { return string(range).count }
    return bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private func lineIndex(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func byteRange(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
