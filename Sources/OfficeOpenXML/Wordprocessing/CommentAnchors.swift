/// Sets the marks of comments into one paragraph, runs being split at the very words.
struct CommentAnchors {
  let paragraph: Int
  let comments: [(id: Int, comment: DocumentComment)]
  let tree: XMLTree

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// Adds the changes of this paragraph.
  func place(in edits: inout ByteEdits) {
    let text = ParagraphText(of: paragraph, in: tree)
    // LibreOffice does not show the words of a content control that holds a comment's mark.
    let isForm = comments.allSatisfy(\.comment.range.isEmpty) && !tree.descendants(of: paragraph, "sdt").isEmpty
    guard !text.pieces.isEmpty, !text.scalars.isEmpty, !isForm else {
      placeWhole(in: &edits)
      return
    }
    var marks: [Int: String] = [:]
    for (id, comment) in comments {
      let isWhole = comment.range.isEmpty
      let start = isWhole ? 0 : min(max(0, comment.range.lowerBound), text.scalars.count - 1)
      let end = isWhole ? text.scalars.count : min(max(start + 1, comment.range.upperBound), text.scalars.count)
      marks[start, default: ""] += opening(id)
      // An end stands before a beginning at the same place, so that neighbours do not overlap.
      marks[end] = closing(id) + (marks[end] ?? "")
    }
    let runs = Dictionary(grouping: text.pieces, by: \.run)
    for run in runs.keys.sorted() {
      let pieces = runs[run] ?? []
      guard let first = pieces.first, let last = pieces.last else { continue }
      let isLastRun = last.range.upperBound == text.scalars.count
      let bounds = first.range.lowerBound...last.range.upperBound
      let inside = marks.keys.filter { bounds.contains($0) }.sorted()
      // A mark at the border of two runs belongs to the right one.
      let own = inside.filter { $0 < last.range.upperBound || isLastRun }
      guard !own.isEmpty else { continue }
      rewrite(run, pieces: pieces, marks: own.map { ($0, marks[$0] ?? "") }, in: &edits)
      for position in own { marks[position] = nil }
    }
  }

  /// Puts marks into a run: it is closed before each and opened anew with the same formatting.
  private func rewrite(
    _ run: Int, pieces: [ParagraphText.Piece], marks: [(position: Int, markup: String)], in edits: inout ByteEdits
  ) {
    let node = tree.nodes[run]
    let properties = tree.child(of: run, "rPr").map { tree.text(of: tree.nodes[$0].range) } ?? ""
    let prefix = tree.prefix(of: run)
    let reopen = tree.text(of: node.opening) + properties
    let close = "</\(prefix)r>"
    for (position, markup) in marks {
      guard let piece = pieces.first(where: { $0.range.upperBound > position }) else {
        edits.insert(markup, at: node.range.upperBound)
        continue
      }
      guard position > piece.range.lowerBound else {
        let isFirst = piece.element == pieces.first?.element
        if isFirst {
          edits.insert(markup, at: node.range.lowerBound)
        } else {
          edits.insert(close + markup + reopen, at: tree.nodes[piece.element].range.lowerBound)
        }
        continue
      }
    }
    for piece in pieces {
      let cuts = marks.filter { piece.range.lowerBound < $0.position && $0.position < piece.range.upperBound }
      guard !cuts.isEmpty else { continue }
      var scalars: [Unicode.Scalar] = []
      ParagraphText.addVisible(piece.element, in: tree, to: &scalars)
      var output = ""
      var start = 0
      for (position, markup) in cuts + [(piece.range.upperBound, "")] {
        let end = min(position - piece.range.lowerBound, scalars.count)
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<end])
        output += "<\(prefix)t xml:space=\"preserve\">\(XMLEscape.text(String(part)))</\(prefix)t>"
        if !markup.isEmpty { output += close + markup + reopen }
        start = end
      }
      edits.replace(tree.nodes[piece.element].range, with: output)
    }
  }

  /// A paragraph without text, or one with fields, carries its comments at its beginning.
  private func placeWhole(in edits: inout ByteEdits) {
    let markup = comments.map { opening($0.id) + closing($0.id) }.joined()
    let node = tree.nodes[paragraph]
    if let properties = tree.child(of: paragraph, "pPr") {
      edits.insert(markup, at: tree.nodes[properties].range.upperBound)
    } else if node.closing.isEmpty {
      let opening = node.opening
      edits.replace(
        opening.upperBound - 2..<opening.upperBound, with: ">" + markup + "</\(tree.prefix(of: paragraph))p>")
    } else {
      edits.insert(markup, at: node.opening.upperBound)
    }
  }

  private func opening(_ id: Int) -> String { "<w:commentRangeStart xmlns:w=\"\(Self.word)\" w:id=\"\(id)\"/>" }

  private func closing(_ id: Int) -> String {
    "<w:commentRangeEnd xmlns:w=\"\(Self.word)\" w:id=\"\(id)\"/>"
      + "<w:r xmlns:w=\"\(Self.word)\"><w:commentReference w:id=\"\(id)\"/></w:r>"
  }
}
