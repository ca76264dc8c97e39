import OfficeOpenXML

extension RevisionWriter {
  /// Takes away the content controls around changed paragraphs, rows and cells: LibreOffice reads the tracked changes in
  /// such a control as plain text, so that they could be neither accepted nor rejected. Those inside a paragraph stay.
  mutating func openContentControls() {
    var wrappings: [Range<Int>] = []
    var index = 0
    while index < old.nodes.count {
      let node = old.nodes[index]
      if node.isWord("p") {
        index = node.end
        continue
      }
      if node.isWord("sdt"), let content = old.child(of: index, "sdtContent"), !old.nodes[content].closing.isEmpty,
        edits.change(old.nodes[content].content)
      {
        let inside = old.nodes[content].content
        wrappings.append(node.range.lowerBound..<inside.lowerBound)
        wrappings.append(inside.upperBound..<node.range.upperBound)
      }
      index += 1
    }
    for range in wrappings { edits.remove(range) }
  }
}
