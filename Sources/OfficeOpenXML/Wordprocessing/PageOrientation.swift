/// Which way a page lies.
package enum PageOrientation: String, Sendable, Hashable {
  /// The short side up: «книжная».
  case portrait
  /// The long side up: «альбомная».
  case landscape
}

/// Turns pages: changes the size and the margins in section properties (`w:sectPr`).
package enum PageTurning {
  /// The least bottom margin of a turned page, 20 mm in twentieths of a point: ГОСТ Р 7.0.97, the margins of every sheet.
  private static let leastBottom = 1134

  /// Adds the edits that make a section's page lie the wanted way; nothing when it lies so already.
  ///
  /// The margins turn with the sheet, so that the wide one stays on the side where the sheet is bound.
  package static func turn(_ section: Int, of tree: XMLTree, to wanted: PageOrientation, edits: inout ByteEdits) {
    guard let size = tree.child(of: section, "pgSz"), let width = Int(tree.nodes[size].word("w") ?? ""),
      let height = Int(tree.nodes[size].word("h") ?? "")
    else { return }
    let isLandscape = width > height
    guard isLandscape != (wanted == .landscape) else { return }
    let prefix = tree.wordPrefix ?? tree.prefix(of: size)
    let orient = wanted == .landscape ? " \(prefix)orient=\"landscape\"" : ""
    edits.replace(
      tree.nodes[size].range, with: "<\(prefix)pgSz \(prefix)w=\"\(height)\" \(prefix)h=\"\(width)\"\(orient)/>")
    guard let margins = tree.child(of: section, "pgMar") else { return }
    let node = tree.nodes[margins]
    func margin(_ side: String) -> Int { Int(node.word(side) ?? "") ?? leastBottom }
    let turned =
      wanted == .landscape
      ? [
        ("top", margin("left")), ("right", margin("top")), ("bottom", max(margin("right"), leastBottom)),
        ("left", margin("bottom")),
      ]
      : [
        ("top", margin("right")), ("right", margin("bottom")), ("bottom", margin("left")), ("left", margin("top")),
      ]
    for (side, value) in turned {
      if let range = tree.attributeRange(of: margins, side) { edits.replace(range, with: String(value)) }
    }
  }

  /// The package with its last section turned; throws `DiagnosedFailure`.
  package static func turning(_ package: OPCPackage, to wanted: PageOrientation) throws -> OPCPackage {
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    guard let section = tree.bodySection else { return package }
    var edits = ByteEdits()
    turn(section, of: tree, to: wanted, edits: &edits)
    var turned = package
    if !edits.isEmpty { turned.set(edits.applied(to: tree.bytes), of: main) }
    return turned
  }
}

extension XMLTree {
  /// The body of a main document part.
  package var body: Int? { nodes.isEmpty ? nil : child(of: 0, "body") }

  /// The section properties at the end of the body.
  package var bodySection: Int? { body.flatMap { child(of: $0, "sectPr") } }
}
