/// A data file in memory.
package struct SourceFile: Sendable, Hashable {
  /// The name as the user gave it; it stands in every finding.
  package let name: String
  /// The content as it lies on disk.
  package let bytes: [UInt8]

  /// A file of bytes.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// True for a workbook or a CSV table, by its name.
  package var isTable: Bool { Self.isTable(name) }

  /// True for the name of a workbook or a CSV table.
  package static func isTable(_ file: String) -> Bool { WorkbookReader.isWorkbook(file) || CSVReader.isTable(file) }

  /// A file of text, for data that were made in memory.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
