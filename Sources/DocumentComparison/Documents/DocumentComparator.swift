import Diagnostics
import OfficeOpenXML

/// Compares two Word documents by their visible text: paragraphs, tables, headers, footers, notes.
///
/// Formatting and automatic numbers are not compared. A document with tracked changes counts as it would read with all of
/// them accepted.
package struct DocumentComparator: Sendable {
  /// The document as it was.
  package let old: OPCPackage
  /// The document as it is.
  package let new: OPCPackage
  let stories: [StoryDifference]
  /// What could not be compared, as notes.
  package let notes: [Diagnostic]
  /// That numbers which Word sets itself differ, as a note; they are no text, and so no difference.
  package let numbering: Diagnostic?

  /// Compares; throws `DiagnosedFailure` when a part cannot be read.
  package init(_ old: OPCPackage, _ new: OPCPackage) throws {
    self.old = old
    self.new = new
    let (left, right) = try (Self.flows(of: old), Self.flows(of: new))
    var stories: [StoryDifference] = []
    var notes: [Diagnostic] = []
    for kind in Flow.Kind.allCases {
      let (before, after) = (left.filter { $0.kind == kind }, right.filter { $0.kind == kind })
      guard before.count == after.count else {
        // A program that saves the document may split or join them: what they say may be the same all the same.
        if try Self.words(of: before, in: old) != Self.words(of: after, in: new) {
          notes.append(Self.uncompared(kind, before.count, after.count, new.file))
        }
        continue
      }
      for (before, after) in zip(before, after) {
        let (oldTree, newTree) = try (old.tree(of: before.part), new.tree(of: after.part))
        for (tree, package) in [(oldTree, old), (newTree, new)] { try Self.checkLength(of: tree, in: package) }
        let (oldHolders, newHolders) = (Self.holders(kind, oldTree), Self.holders(kind, newTree))
        guard oldHolders.count == newHolders.count else {
          notes.append(Self.uncompared(kind, oldHolders.count, newHolders.count, new.file))
          continue
        }
        stories.append(
          StoryDifference(
            name: kind.rawValue, oldPart: before.part, newPart: after.part, oldTree: oldTree, newTree: newTree,
            containers: zip(oldHolders, newHolders).map {
              ContainerDifference(StoryBlock.blocks(of: $0, in: oldTree), StoryBlock.blocks(of: $1, in: newTree))
            }, holders: oldHolders))
      }
    }
    self.stories = stories
    self.notes = notes
    numbering = NumberingComparison.note(old, new)
  }

  /// What the headers, footers or notes of a kind say, each text once; a page's number alone is none.
  private static func words(of flows: [Flow], in package: OPCPackage) throws -> Set<String> {
    var texts: Set<String> = []
    for flow in flows {
      let tree = try package.tree(of: flow.part)
      for holder in holders(flow.kind, tree) {
        let text = StoryBlock.blocks(of: holder, in: tree).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
        if text.contains(where: \.isLetter) { texts.insert(text) }
      }
    }
    return texts
  }

  private static func uncompared(_ kind: Flow.Kind, _ old: Int, _ new: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "OUT-76", .note, "\(kind.rawValue): в прежнем документе \(old), в новом \(new); они не сравнены", at: .file(file))
  }

  /// Some two thousand pages: longer texts come from programs, and each character is kept with its place.
  private static let longestText = 10_000_000

  private static func checkLength(of tree: XMLTree, in package: OPCPackage) throws {
    guard tree.nodes.reduce(0, { $0 + $1.text.utf8.count }) > longestText else { return }
    throw DiagnosedFailure(
      .unusable,
      Diagnostic(
        "OUT-78", .error, "документ слишком длинен для сравнения: больше 10 МБ текста",
        hint: "разделите его на части", at: .file(package.file)))
  }

  /// True when the texts are the same.
  package var isSame: Bool { stories.allSatisfy(\.isEmpty) && notes.isEmpty }

  /// True when the old document has tracked changes of its own.
  package var oldHasRevisions: Bool { stories.contains { Self.hasRevisions($0.oldTree) } }

  private static func hasRevisions(_ tree: XMLTree) -> Bool {
    tree.nodes.contains { node in
      guard node.name?.namespace == .word, let local = node.name?.local else { return false }
      return ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"].contains(local)
        || local.hasSuffix("PrChange")
    }
  }

  /// A part with text.
  private struct Flow {
    enum Kind: String, CaseIterable {
      case body = "текст"
      case header = "верхние колонтитулы"
      case footer = "нижние колонтитулы"
      case footnotes = "сноски"
      case endnotes = "концевые сноски"
    }

    let kind: Kind
    let part: PartName
  }

  /// The parts with text: headers and footers in the order in which the sections name them.
  private static func flows(of package: OPCPackage) throws -> [Flow] {
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    var flows = [Flow(kind: .body, part: main)]
    let relationships = try package.relationships(of: main)
    func part(_ id: String?) -> PartName? {
      guard let id, let relationship = relationships.first(where: { $0.id == id }), !relationship.isExternal else {
        return nil
      }
      let part = main.resolving(relationship.target)
      return part.flatMap { package.contains($0) ? $0 : nil }
    }
    for (element, kind) in [("headerReference", Flow.Kind.header), ("footerReference", .footer)] {
      for node in tree.nodes where node.isWord(element) {
        guard let part = part(node.attribute(.officeRelationships, "id")), !flows.contains(where: { $0.part == part })
        else { continue }
        flows.append(Flow(kind: kind, part: part))
      }
    }
    for (name, kind) in [("footnotes", Flow.Kind.footnotes), ("endnotes", .endnotes)] {
      if let part = try package.target(of: main, kind: name), package.contains(part) {
        flows.append(Flow(kind: kind, part: part))
      }
    }
    return flows
  }

  /// The elements that hold the blocks of a part.
  private static func holders(_ kind: Flow.Kind, _ tree: XMLTree) -> [Int] {
    guard !tree.nodes.isEmpty else { return [] }
    switch kind {
    case .body: return [tree.child(of: 0, "body")].compactMap(\.self)
    case .header, .footer: return [0]
    case .footnotes, .endnotes:
      return tree.children(of: 0).filter {
        (tree.nodes[$0].isWord("footnote") || tree.nodes[$0].isWord("endnote")) && tree.nodes[$0].word("type") == nil
      }
    }
  }
}
