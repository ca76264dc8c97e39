import Diagnostics

/// A workbook whose sheets are read row by row; what it shares (texts, formats) is held, its sheets never are.
package struct Workbook: Sendable {
  /// A sheet of cells.
  package struct Sheet: Sendable, Hashable {
    /// The name on its tab.
    package let name: String
    /// True when the tab is not shown.
    package let isHidden: Bool
    let part: PartName
  }

  /// The sheets in the order of their tabs; sheets of charts are left out.
  package let sheets: [Sheet]
  /// True when formulas take values from other files.
  package let linksToOtherFiles: Bool

  private let bytes: [UInt8]
  private let entries: [PartName: ZipEntry]
  private let file: String
  private var context: CellContext

  /// Opens a workbook; throws `DiagnosedFailure` when it is none, is encrypted, has macros or breaks a limit.
  package init(_ bytes: [UInt8], file: String, limits: PackageLimits = .standard) throws {
    let entries = try ZipReader.entries(of: bytes, file: file, limits: limits)
    let package = try OPCPackage(entries: entries, file: file)
    guard let main = try package.target(of: nil, kind: "officeDocument"), package.contains(main) else {
      throw PackageFault.noWorkbook.failure(file: file)
    }
    let type = package.contentType(of: main) ?? ""
    guard !type.contains("macroEnabled") else { throw PackageFault.macroWorkbook.failure(file: file) }
    guard type.contains("spreadsheetml") else { throw PackageFault.noWorkbook.failure(file: file) }
    self.bytes = bytes
    self.file = file
    self.entries = Dictionary(entries.map { (PartName($0.name), $0) }, uniquingKeysWith: { first, _ in first })

    let links = try package.relationships(of: main)
    guard !links.contains(where: { $0.kind == "vbaProject" }) else {
      throw PackageFault.macroWorkbook.failure(file: file)
    }
    linksToOtherFiles = links.contains { $0.kind == "externalLink" }
    let tree = try package.tree(of: main)
    sheets = tree.nodes.compactMap { node in
      guard node.name?.local == "sheet", let name = node.attribute(.none, "name"),
        let id = node.attribute(.officeRelationships, "id"),
        let link = links.first(where: { $0.id == id && $0.kind == "worksheet" && !$0.isExternal }),
        let part = main.resolving(link.target)
      else { return nil }
      return Sheet(name: name, isHidden: node.attribute(.none, "state").map { $0 != "visible" } ?? false, part: part)
    }
    func part(_ kind: String) -> PartName? {
      links.first { $0.kind == kind && !$0.isExternal }.flatMap { main.resolving($0.target) }
    }
    let properties = tree.nodes.first { $0.name?.local == "workbookPr" }
    let uses1904 = ["1", "true"].contains(properties?.attribute(.none, "date1904") ?? "")
    let strings = SharedStringHandler()
    let styles = StyleHandler()
    context = .init(strings: [], formats: [], from1904: uses1904)
    if let part = part("sharedStrings") { try stream(part, to: strings) }
    if let part = part("styles") { try stream(part, to: styles) }
    context = .init(strings: strings.strings, formats: styles.formats, from1904: uses1904)
  }

  /// Hands the rows that hold something over, from the top, until `take` says false; throws `DiagnosedFailure`.
  package func rows(of sheet: Sheet, _ take: @escaping (SpreadsheetRow) -> Bool) throws {
    try stream(sheet.part, to: RowHandler(context, take))
  }

  /// The merged blocks of a sheet; throws `DiagnosedFailure`.
  package func merges(of sheet: Sheet) throws -> [CellRange] {
    // They stand behind all rows, and most sheets have none: to look for the word costs a tenth of reading them.
    guard try mentions("mergeCells", sheet.part) else { return [] }
    let handler = MergeHandler()
    try stream(sheet.part, to: handler)
    return handler.ranges
  }

  private func entry(_ part: PartName) throws -> ZipEntry {
    guard let entry = entries[part] else { throw PackageFault.missingPart(part.description).failure(file: file) }
    return entry
  }

  private func stream(_ part: PartName, to handler: any XMLStreamHandler) throws {
    let entry = try entry(part)
    do {
      try XMLParser.stream(to: handler) { take in try ZipStream.read(entry, in: bytes, file: file, take) }
    } catch let fault as XMLFault {
      throw DiagnosedFailure(.unusable, fault.diagnostic(file: file, part: entry.name))
    }
  }

  /// True when a part holds a word, be it cut by the end of a piece.
  private func mentions(_ word: StaticString, _ part: PartName) throws -> Bool {
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var matched = 0
    var isFound = false
    try ZipStream.read(entry(part), in: bytes, file: file) { piece in
      for byte in piece {
        matched = byte == wanted[matched] ? matched + 1 : byte == wanted[0] ? 1 : 0
        if matched == wanted.count {
          isFound = true
          return false
        }
      }
      return true
    }
    return isFound
  }
}
