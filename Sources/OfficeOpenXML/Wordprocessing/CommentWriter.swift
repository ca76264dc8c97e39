import Diagnostics

/// Writes remarks into a document as Word's comments; comments that are there already stay.
package enum CommentWriter {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  /// The package with the remarks in its main text; throws `DiagnosedFailure` when a part cannot be read.
  ///
  /// Comments have no date: the same document gives the same bytes.
  package static func package(
    _ package: OPCPackage, adding comments: [DocumentComment], author: String, initials: String
  ) throws -> OPCPackage {
    guard !comments.isEmpty else { return package }
    var result = package
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    let first = try appendComments(comments, to: &result, main: main, author: author, initials: initials)
    var edits = ByteEdits()
    let numbered = comments.enumerated().map { (id: first + $0.offset, comment: $0.element) }
    let byParagraph = Dictionary(grouping: numbered) { $0.comment.paragraph }
    for paragraph in byParagraph.keys.sorted() {
      CommentAnchors(paragraph: paragraph, comments: byParagraph[paragraph] ?? [], tree: tree).place(in: &edits)
    }
    result.set(edits.applied(to: tree.bytes), of: main)
    return result
  }

  /// Appends the remarks to the part of comments, made if there is none; returns the first one's id.
  private static func appendComments(
    _ comments: [DocumentComment], to package: inout OPCPackage, main: PartName, author: String, initials: String
  ) throws -> Int {
    if let part = try package.target(of: main, kind: "comments"), package.contains(part) {
      let tree = try package.tree(of: part)
      let ids = tree.nodes.filter { $0.isWord("comment") }.compactMap { $0.word("id").flatMap { Int($0) } }
      let first = (ids.max() ?? -1) + 1
      let markup = self.markup(of: comments, from: first, author: author, initials: initials)
      var edits = ByteEdits()
      if tree.nodes[0].closing.isEmpty {
        let opening = tree.nodes[0].opening
        let name = tree.prefix(of: 0) + "comments"
        edits.replace(opening.upperBound - 2..<opening.upperBound, with: ">" + markup + "</\(name)>")
      } else {
        edits.insert(markup, at: tree.nodes[0].closing.lowerBound)
      }
      package.set(edits.applied(to: tree.bytes), of: part)
      return first
    }
    let part =
      package.contains(PartName(main.folder + "comments.xml"))
      ? package.freeName(folder: main.folder, stem: "comments", fileExtension: "xml")
      : PartName(main.folder + "comments.xml")
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    let body = markup(of: comments, from: 0, author: author, initials: initials)
    let text = "\(declaration)<w:comments xmlns:w=\"\(word)\">\(body)</w:comments>"
    package.set(Array(text.utf8), of: part, contentType: type)
    var relationships = try package.relationships(of: main)
    let taken = Set(relationships.map(\.id))
    let id = (1...).lazy.map { "rId\($0)" }.first { !taken.contains($0) } ?? "rIdComments"
    relationships.append(Relationship(id: id, type: kind, target: main.target(for: part)))
    package.setRelationships(relationships, of: main)
    return 0
  }

  /// Each comment declares the prefix itself, since a foreign part may use another.
  private static func markup(of comments: [DocumentComment], from first: Int, author: String, initials: String)
    -> String
  {
    comments.enumerated().map { offset, comment in
      let paragraphs = comment.text.split(separator: "\n", omittingEmptySubsequences: false).map {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLEscape.text(String($0)))</w:t></w:r></w:p>"
      }
      return "<w:comment xmlns:w=\"\(word)\" w:id=\"\(first + offset)\" w:author=\"\(XMLEscape.attribute(author))\" "
        + "w:initials=\"\(XMLEscape.attribute(initials))\">\(paragraphs.joined())</w:comment>"
    }.joined()
  }
}
