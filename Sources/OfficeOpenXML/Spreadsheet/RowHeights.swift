import Diagnostics

/// Row heights that a program may change when a text in the row changes.
enum RowHeights {
  /// The workbook with every height as a proposal: libxlsxwriter writes each as one that the author has set by hand, and
  /// Excel never touches those again. Throws `DiagnosedFailure`.
  static func loosened(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    var package = try OPCPackage(bytes, file: file)
    for part in package.partNames where package.contentType(of: part)?.hasSuffix("worksheet+xml") ?? false {
      let tree = try package.tree(of: part)
      var edits = ByteEdits()
      for index in tree.nodes.indices where tree.nodes[index].name?.local == "row" {
        if let value = tree.attributeRange(of: index, "customHeight") { edits.replace(value, with: "0") }
      }
      if !edits.isEmpty { package.set(edits.applied(to: tree.bytes), of: part) }
    }
    return try package.archive()
  }
}
