import OfficeOpenXML
import ProgrammeModel

/// The reader of one sheet, held by reference because rows arrive in a closure of the file format.
final class SheetReaderBox {
  // One of the three is there. They are changed in place: to take one out would copy all its rows for every row.
  private var table: TableSheetReader?
  private var form: FormSheetReader?
  private var items: ItemSheetReader?
  private let root: [String]

  /// What was found on the sheet.
  private(set) var findings: SheetFindings

  init(_ layout: SheetLayout, name: String, merges: [CellRange], _ findings: SheetFindings) {
    self.findings = findings
    switch layout.content {
    case .table(let content):
      root = content.root
      table = TableSheetReader(content, name: name, merges: merges, findings)
    case .form(let blocks):
      root = []
      form = FormSheetReader(blocks, name: name, findings)
    case .items:
      root = ItemColumns.layout.root
      items = ItemSheetReader(name: name, findings)
    }
  }

  /// Takes the next row.
  func take(_ row: SheetRow) {
    table?.take(row)
    form?.take(row)
    items?.take(row)
  }

  /// The parts of the data on the sheet, each with its keys.
  func finish() -> [(keys: [String], node: DataNode)] {
    if let parts = form?.finish() {
      findings = form?.findings ?? findings
      return parts.map { ([$0.key], $0.node) }
    }
    let node = table == nil ? items?.finish() : table?.finish()
    findings = table?.findings ?? items?.findings ?? findings
    return node.map { [(root, $0)] } ?? []
  }
}
