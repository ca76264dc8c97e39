/// Reads a data file of whichever kind into nodes with places: text, workbook or table.
package enum DataFileReader {
  /// Reads one file.
  package static func read(_ source: SourceFile) -> YAMLReading {
    if WorkbookReader.isWorkbook(source) { return WorkbookReader.read(source) }
    if CSVReader.isTable(source) { return CSVReader.read(source) }
    return YAMLReader.read(source)
  }
}
