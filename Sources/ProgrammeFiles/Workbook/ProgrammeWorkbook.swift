import Diagnostics
import OfficeOpenXML
import ProgrammeModel

/// Writes the data of a set as a workbook that reads back as the same data.
package enum ProgrammeWorkbook {
  /// A workbook, and what it could not hold.
  package struct Result: Sendable {
    /// The file's bytes.
    package let bytes: [UInt8]
    /// The values that no sheet holds: parts of the data without a sheet, records inside lists, texts too long for a
    /// cell. In the order of the data.
    package let leftOut: [FieldPath]
  }

  /// The workbook of a set; nil when the library cannot make it. Of several orders the first is taken.
  package static func make(of set: ProgrammeSet) -> Result? {
    var source = WorkbookSource(set)
    let sheets = WorkbookLayout.sheets.compactMap { layout -> WorkbookSheet? in
      let (sheet, holdsData) =
        switch layout.content {
        case .form(let blocks): FormSheetMaker.sheet(layout.name, blocks, &source)
        case .table(let table): TableSheetMaker.sheet(layout.name, table, &source)
        case .items: ItemSheetMaker.sheet(layout.name, &source)
        }
      return holdsData || WorkbookLayout.usual.contains(layout.name) ? sheet : nil
    }
    guard let bytes = WorkbookWriter.bytes(of: sheets.map { source.withChoices($0, among: sheets) }) else { return nil }
    return Result(bytes: bytes, leftOut: source.leftOut)
  }
}
