import DocumentRecognition
import OfficeOpenXML

/// Comments of people that stand in a finished document, in its text or in its notes: they are talk about a draft.
enum LeftoverComments {
  /// Under which rule they are told of.
  static let code = "TPL-07"

  private static let noteKinds = ["footnotes", "endnotes"]

  /// A finding for each comment. The talk that goes with remarks of ours is none: answering these is how a finding is waived.
  static func findings(of package: OPCPackage, in document: RecognisedDocument) -> [RuleFinding] {
    guard let main = try? package.mainDocument(), let part = try? package.target(of: main, kind: "comments"),
      package.contains(part)
    else { return [] }
    let comments = EarlierRemarks.withoutConversations(CommentReader.comments(of: package))
    guard !comments.isEmpty else { return [] }
    let text = Dictionary(
      document.view.paragraphs.enumerated().map { ($0.element.node, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let notes = noteParagraphs(of: package, main, document)
    return comments.compactMap { comment in
      let words = comment.lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else { return nil }
      let passage =
        if let node = comment.paragraph, let paragraph = text[node] {
          Passage(paragraph: paragraph, range: comment.range)
        } else {
          notes[comment.id].map { Passage(paragraph: $0, range: 0..<0) } ?? Passage(paragraph: 0, range: 0..<0)
        }
      let author = comment.author.isEmpty ? "" : " (\(comment.author))"
      let excerpt = words.count <= 80 ? words : words.prefix(79) + "…"
      return RuleFinding(
        "осталось примечание\(author): «\(excerpt)»",
        hint: "решите, о чём в нём речь, и удалите его: «Рецензирование» в Word",
        at: [passage])
    }
  }

  /// For each comment on a foot- or endnote, the note's paragraph behind those of the text.
  private static func noteParagraphs(
    of package: OPCPackage, _ main: PartName, _ document: RecognisedDocument
  ) -> [String: Int] {
    var found: [String: Int] = [:]
    for kind in noteKinds {
      guard let part = try? package.target(of: main, kind: kind), let tree = try? package.tree(of: part) else {
        continue
      }
      for index in tree.nodes.indices where tree.nodes[index].isWord("commentReference") {
        guard let id = tree.nodes[index].word("id"), let paragraph = tree.ancestor(of: index, "p"),
          let story = document.view.stories.firstIndex(where: {
            $0.node == paragraph && $0.place.part == part.entryName
          })
        else { continue }
        found[id] = document.view.paragraphs.count + story
      }
    }
    return found
  }
}
