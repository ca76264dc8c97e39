import Diagnostics
import DocxTemplating
import Foundation
import ProgrammeFiles

/// Where every value of the data went, as JSON for programs: so a word of a document leads back to the clerk's own line.
package enum TraceReport {
  /// A document's entries with the file that it becomes.
  package struct Source: Sendable {
    let file: String
    let entries: [TraceEntry]
  }

  private struct Line: Encodable {
    struct Document: Encodable {
      let file: String
      let part: String
      let table: Int?
      let row: Int?
      let cell: Int?
      let paragraph: Int?
    }

    struct Template: Encodable {
      let file: String
      let tag: String
    }

    struct Data: Encodable {
      let path: String
      let file: String?
      let line: Int?
      let column: Int?
      /// Where the data are a workbook.
      var sheet: String?
      var cell: String?
    }

    let document: Document
    let template: Template
    let data: Data?
  }

  /// The entries as a JSON array with a line break at its end; throws only when the encoder itself fails.
  static func text(_ sources: [Source], _ sourceMap: SourceMap) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let placed = sources.flatMap { source in source.entries.map { (file: source.file, entry: $0) } }
    let lines = placed.map { file, entry in
      Line(
        document: .init(
          file: file, part: entry.place.part, table: entry.place.table, row: entry.place.row, cell: entry.place.cell,
          paragraph: entry.place.paragraph),
        template: .init(file: entry.tag.location.file, tag: entry.tag.text),
        data: entry.path.map { data($0, sourceMap) })
    }
    return String(decoding: try encoder.encode(lines), as: UTF8.self) + "\n"
  }

  private static func data(_ path: FieldPath, _ sourceMap: SourceMap) -> Line.Data {
    let location = sourceMap.location(of: path)
    if case .cell(let file, let sheet, let cell)? = location {
      return Line.Data(path: path.description, file: file, line: nil, column: nil, sheet: sheet, cell: cell)
    }
    guard case .text(let place)? = location else {
      return Line.Data(path: path.description, file: path.file.isEmpty ? nil : path.file, line: nil, column: nil)
    }
    return Line.Data(path: path.description, file: place.file, line: place.line, column: place.column)
  }
}
