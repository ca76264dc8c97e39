import OfficeOpenXML

/// Who makes tracked changes, and the numbers that they get.
struct RevisionMark {
  /// A kind of tracked change.
  enum Kind: String {
    case inserted = "ins"
    case deleted = "del"
  }

  private let attributes: String
  private var nextId: Int
  /// The prefix of WordprocessingML in the part, its colon included.
  let prefix: String

  /// Marks of an author for a part; ids go on behind those that are there.
  init(author: String, date: String?, tree: XMLTree) {
    let prefix = tree.wordPrefix ?? ""
    self.prefix = prefix
    attributes =
      " \(prefix)author=\"\(XMLEscape.attribute(author))\""
      + (date.map { " \(prefix)date=\"\(XMLEscape.attribute($0))\"" } ?? "")
    let ids = tree.nodes.compactMap { $0.word("id").flatMap { Int($0) } }.filter { (0..<1_000_000_000).contains($0) }
    nextId = (ids.max() ?? 0) + 1
  }

  /// The start tag of a change around runs, `<w:ins …>`.
  mutating func opening(_ kind: Kind) -> String { "<\(prefix)\(kind.rawValue)\(numbered())>" }

  /// The end tag.
  func closing(_ kind: Kind) -> String { "</\(prefix)\(kind.rawValue)>" }

  /// The empty element that marks a paragraph's end or a row, `<w:ins …/>`.
  mutating func empty(_ kind: Kind) -> String { "<\(prefix)\(kind.rawValue)\(numbered())/>" }

  private mutating func numbered() -> String {
    defer { nextId += 1 }
    return " \(prefix)id=\"\(nextId)\"\(attributes)"
  }
}
