/// Reads the comments of a document: who says what at which words, and which comment answers which.
package enum CommentReader {
  /// The comments in the order of their part; none where the part is missing or damaged.
  ///
  /// Answers are told by Word's extended comments; a program that knows none of these leaves every comment by itself.
  package static func comments(of package: OPCPackage) -> [ReadComment] {
    guard let main = try? package.mainDocument(), let tree = try? package.tree(of: main),
      let part = try? package.target(of: main, kind: "comments"), let own = try? package.tree(of: part)
    else { return [] }
    let anchors = CommentPlaces(tree: tree)
    let nodes = own.nodes.indices.filter { own.nodes[$0].isWord("comment") }
    let identities = Dictionary(
      nodes.flatMap { node in
        paragraphs(of: node, in: own).compactMap { paragraph in
          identity(of: paragraph, in: own).map { ($0, own.nodes[node].word("id") ?? "") }
        }
      }, uniquingKeysWith: { first, _ in first })
    let parents = self.parents(of: package, main)
    return nodes.compactMap { node in
      guard let id = own.nodes[node].word("id") else { return nil }
      let paragraphs = paragraphs(of: node, in: own)
      let parent = paragraphs.compactMap { identity(of: $0, in: own).flatMap { parents[$0] } }.first
      let place = anchors.place(of: id)
      return ReadComment(
        id: id, author: own.nodes[node].word("author") ?? "",
        lines: paragraphs.map { text(of: $0, in: own) }, parent: parent.flatMap { identities[$0] },
        paragraph: place?.paragraph, range: place?.range ?? 0..<0)
    }
  }

  private static func paragraphs(of comment: Int, in tree: XMLTree) -> [Int] { tree.descendants(of: comment, "p") }

  private static func text(of paragraph: Int, in tree: XMLTree) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: ParagraphText(of: paragraph, in: tree).scalars)
    return String(view)
  }

  /// Word's own id of a paragraph (`w14:paraId`).
  private static func identity(of paragraph: Int, in tree: XMLTree) -> String? {
    tree.nodes[paragraph].attributes.first { $0.name.local == "paraId" }?.value.uppercased()
  }

  /// The paragraph ids of answers, each with that of the comment answered.
  private static func parents(of package: OPCPackage, _ main: PartName) -> [String: String] {
    guard let part = try? package.target(of: main, kind: "commentsExtended"), let tree = try? package.tree(of: part)
    else { return [:] }
    var parents: [String: String] = [:]
    for node in tree.nodes where node.name?.local == "commentEx" {
      func value(_ name: String) -> String? { node.attributes.first { $0.name.local == name }?.value.uppercased() }
      if let own = value("paraId"), let parent = value("paraIdParent") { parents[own] = parent }
    }
    return parents
  }
}

/// Where comments stand in a main text.
struct CommentPlaces {
  private let tree: XMLTree
  private var starts: [String: Int] = [:]
  private var ends: [String: Int] = [:]
  private var references: [String: Int] = [:]

  init(tree: XMLTree) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() {
      guard let id = node.word("id") else { continue }
      if node.isWord("commentRangeStart") { starts[id] = index }
      if node.isWord("commentRangeEnd") { ends[id] = index }
      if node.isWord("commentReference") { references[id] = index }
    }
  }

  /// The paragraph and the characters of a comment; what goes beyond the paragraph is cut.
  func place(of id: String) -> (paragraph: Int, range: Range<Int>)? {
    guard let start = starts[id] ?? references[id], let paragraph = paragraph(at: start) else { return nil }
    let text = ParagraphText(of: paragraph, in: tree)
    let lower = offset(of: start, in: text)
    guard starts[id] != nil, let end = ends[id] ?? references[id], end > start else { return (paragraph, 0..<0) }
    return (paragraph, lower..<max(lower, offset(of: end, in: text)))
  }

  /// The paragraph around a mark; a mark between paragraphs belongs to the next one.
  private func paragraph(at node: Int) -> Int? {
    if let own = tree.ancestor(of: node, "p") { return own }
    return tree.nodes[node...].firstIndex { $0.isWord("p") }
  }

  /// How many characters stand before a mark.
  private func offset(of node: Int, in text: ParagraphText) -> Int {
    text.pieces.last { $0.element < node }?.range.upperBound ?? 0
  }
}
