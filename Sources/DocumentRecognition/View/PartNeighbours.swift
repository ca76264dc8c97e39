import OfficeOpenXML

/// The parts that a document's main text needs, each parsed once; what is lacking or damaged is done without.
struct PartNeighbours {
  /// A header, a footer or the notes.
  struct Story {
    /// The relationship's id.
    let id: String
    /// The relationship's kind.
    let kind: String
    /// The part's entry name.
    let part: String
    /// What it holds.
    let tree: XMLTree
  }

  /// Headers, footers and notes in the order of their relationships.
  let stories: [Story]

  private let main: PartName
  private let package: OPCPackage
  private let relationships: [Relationship]

  init(of main: PartName, in package: OPCPackage) {
    self.main = main
    self.package = package
    let relationships = (try? package.relationships(of: main)) ?? []
    self.relationships = relationships
    var trees: [String: XMLTree] = [:]
    stories = relationships.compactMap { relationship in
      guard ["header", "footer", "footnotes", "endnotes"].contains(relationship.kind), !relationship.isExternal,
        let part = main.resolving(relationship.target), package.contains(part),
        let tree = trees[part.entryName] ?? (try? package.tree(of: part))
      else { return nil }
      trees[part.entryName] = tree
      return Story(id: relationship.id, kind: relationship.kind, part: part.entryName, tree: tree)
    }
  }

  /// The part of a kind of which there is one: styles, lists.
  func part(_ kind: String) -> PartName? {
    guard let relationship = relationships.first(where: { $0.kind == kind && !$0.isExternal }),
      let part = main.resolving(relationship.target), package.contains(part)
    else { return nil }
    return part
  }
}
