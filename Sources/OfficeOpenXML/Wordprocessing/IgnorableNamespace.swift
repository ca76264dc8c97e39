/// A namespace that older programs may pass over (ISO/IEC 29500-3, 7.2): without that word they refuse the file.
package enum IgnorableNamespace {
  private static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  /// Declares a namespace on a part's root and lists its prefix in `mc:Ignorable`, unless both are there.
  package static func declare(_ prefix: String, _ address: String, in tree: XMLTree, _ edits: inout ByteEdits) {
    let names = Set(tree.writtenAttributes(of: 0).map { tree.text(of: $0.name) })
    var added = names.contains("xmlns:\(prefix)") ? "" : " xmlns:\(prefix)=\"\(address)\""
    if let own = tree.nodes[0].attribute(.compatibility, "Ignorable"),
      let range = tree.attributeRange(of: 0, "Ignorable")
    {
      if !own.split(whereSeparator: \.isWhitespace).contains(where: { $0 == prefix }) {
        edits.replace(range, with: own.isEmpty ? prefix : own + " " + prefix)
      }
    } else {
      added += (names.contains("xmlns:mc") ? "" : " xmlns:mc=\"\(compatibility)\"") + " mc:Ignorable=\"\(prefix)\""
    }
    if !added.isEmpty { edits.insert(added, at: tree.nodes[0].opening.upperBound - 1) }
  }
}
