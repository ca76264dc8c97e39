import OfficeOpenXML

/// The values of one part as they were written, in the order of the part.
package struct PartMarks: Sendable {
  /// The part.
  package let part: PartName
  /// The values.
  package let marks: [TraceMark]

  /// The values with the places of the document where a reader finds them.
  package func entries(in package: OPCPackage) -> [TraceEntry] {
    guard let tree = try? package.tree(of: part) else { return [] }
    return TraceMark.entries(marks, in: tree, file: package.file, part: part)
  }
}
