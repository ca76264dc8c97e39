/// Takes comments out of a document, with their marks in the text and what Word's further parts say of them.
package enum CommentRemover {
  /// The package without some comments; throws `DiagnosedFailure` when a part cannot be read.
  package static func package(_ package: OPCPackage, removing ids: Set<String>) throws -> OPCPackage {
    let main = try package.mainDocument()
    guard !ids.isEmpty, let part = try package.target(of: main, kind: "comments"), package.contains(part) else {
      return package
    }
    var result = package
    let tree = try package.tree(of: main)
    result.set(withoutMarks(of: ids, in: tree).applied(to: tree.bytes), of: main)
    let comments = try package.tree(of: part)
    var edits = ByteEdits()
    var identities: Set<String> = []
    for (index, node) in comments.nodes.enumerated() where node.isWord("comment") && ids.contains(node.word("id") ?? "")
    {
      edits.remove(node.range)
      for paragraph in comments.descendants(of: index, "p") {
        identities.formUnion(comments.nodes[paragraph].attributes.filter { $0.name.local == "paraId" }.map(\.value))
      }
    }
    result.set(edits.applied(to: comments.bytes), of: part)
    try forget(identities, in: &result, main)
    return result
  }

  private static func withoutMarks(of ids: Set<String>, in tree: XMLTree) -> ByteEdits {
    var edits = ByteEdits()
    for (index, node) in tree.nodes.enumerated() {
      guard let id = node.word("id"), ids.contains(id) else { continue }
      if node.isWord("commentRangeStart") || node.isWord("commentRangeEnd") { edits.remove(node.range) }
      guard node.isWord("commentReference") else { continue }
      // Its run goes with it when nothing else stands there.
      let run = node.parent
      let isAlone =
        tree.nodes[run].isWord("r")
        && tree.children(of: run).allSatisfy { $0 == index || tree.nodes[$0].isWord("rPr") || tree.nodes[$0].isText }
      edits.remove(isAlone ? tree.nodes[run].range : node.range)
    }
    return edits
  }

  /// Takes the entries of comments out of the parts that Word keeps beside them.
  private static func forget(_ identities: Set<String>, in package: inout OPCPackage, _ main: PartName) throws {
    guard !identities.isEmpty else { return }
    for kind in ["commentsExtended", "commentsIds"] {
      guard let part = try package.target(of: main, kind: kind), package.contains(part),
        let tree = try? package.tree(of: part)
      else { continue }
      var edits = ByteEdits()
      for node in tree.nodes where ["commentEx", "commentId"].contains(node.name?.local ?? "") {
        let own = node.attributes.first { $0.name.local == "paraId" }?.value
        if own.map(identities.contains) ?? false { edits.remove(node.range) }
      }
      package.set(edits.applied(to: tree.bytes), of: part)
    }
  }
}
