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
        result.faults.append((.unclosed, start..<min(paragraph.text.count, start + 40)))
      }
    }
    for (fault, range) in result.faults {
      let (code, message, hint) = fault.words
      diagnostics.append(
        Diagnostic(code, .error, message, hint: hint, at: .document(sites.location(of: range, in: paragraph))))
    }
    guard !result.tags.isEmpty else { return }
    paragraphs.append(paragraph)
    tags += result.tags.map { PlacedTag(tag: $0, paragraph: paragraphs.count - 1) }
  }

  /// True when one of the following paragraphs beside this one closes the comment, with nothing but paragraphs between.
  private func isClosedLater(than index: Int) -> Bool {
    var next = tree.nodes[index].end
    let limit = tree.nodes[tree.nodes[index].parent].end
    while next < limit {
      defer { next = tree.nodes[next].end }
      if tree.nodes[next].isText { continue }
      guard tree.nodes[next].isWord("p") else { return false }
      if parser.closesComment(TemplateParagraph(tree, at: next).text) { return true }
    }
    return false
  }
}
