extension OPCPackage {
  /// The text of every paragraph of the body in reading order, empty ones left out; throws `DiagnosedFailure`.
  package func paragraphTexts() throws -> [String] {
    let tree = try tree(of: mainDocument())
    return tree.nodes.indices.filter { tree.nodes[$0].isWord("p") }.map { paragraph in
      tree.nodes[paragraph..<tree.nodes[paragraph].end].reduce(into: "") { text, node in
        if node.isText, tree.nodes[node.parent].isWord("t") { text += node.text }
      }
    }.filter { !$0.isEmpty }
  }
}
