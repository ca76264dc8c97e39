import Diagnostics
import OfficeOpenXML

/// The tags of a story with the paragraphs that they stand in.
struct StoryTags {
  /// The paragraphs that hold tags, in document order.
  private(set) var paragraphs: [TemplateParagraph] = []
  /// The tags in reading order.
  private(set) var tags: [PlacedTag] = []
  /// What was wrong with single tags.
  private(set) var diagnostics: [Diagnostic] = []

  private var parser = TagParser()
  /// Where nothing closes a comment, as was found out once: no sibling up to a node has these delimiters.
  private var openEnded: (parent: Int, closing: [UInt8], limit: Int)?
  private let tree: XMLTree
  private let sites: SiteMap

  /// Reads all paragraphs of a story, those of text boxes and cells too.
  init(tree: XMLTree, sites: SiteMap) {
    self.tree = tree
    self.sites = sites
    for index in tree.nodes.indices where tree.nodes[index].isWord("p") { read(index) }
  }

  private mutating func read(_ index: Int) {
    let paragraph = TemplateParagraph(tree, at: index)
    var result = parser.parse(paragraph.text)
    if let start = result.openComment {
      if isClosedLater(than: index) {
        parser.isInComment = true
        result.tags.append(
          Tag(kind: .comment, path: TagPath(names: []), filters: [], range: start..<paragraph.text.count))
      } else {
        let closing = String(decoding: parser.closing, as: UTF8.self)
        result.faults.append((.unclosed(closing: closing), start..<min(paragraph.text.count, start + 40)))
      }
    }
    for (fault, range) in result.faults {
      let (code, message, hint) = fault.words
      diagnostics.append(
        Diagnostic(code, fault.severity, message, hint: hint, at: .document(sites.location(of: range, in: paragraph))))
    }
    guard !result.tags.isEmpty else { return }
    paragraphs.append(paragraph)
    tags += result.tags.map { PlacedTag(tag: $0, paragraph: paragraphs.count - 1) }
  }

  /// True when one of the following paragraphs beside this one closes the comment, with nothing but paragraphs between.
  private mutating func isClosedLater(than index: Int) -> Bool {
    let parent = tree.nodes[index].parent
    if let openEnded, openEnded.parent == parent, openEnded.closing == parser.closing, index < openEnded.limit {
      return false
    }
    var next = index
    while let sibling = tree.nextSibling(of: next), tree.nodes[sibling].isWord("p") {
      if parser.closesComment(TemplateParagraph(tree, at: sibling).text) { return true }
      next = sibling
    }
    openEnded = (parent, parser.closing, tree.nodes[next].end)
    return false
  }
}
