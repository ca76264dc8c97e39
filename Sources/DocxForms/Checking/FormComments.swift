import Diagnostics
import DocumentRecognition
import OfficeOpenXML

/// Returns a school's own file with remarks as Word's comments; remarks of the round before give way to the new ones.
package enum FormComments {
  /// Who makes the remarks; by this name those of an earlier round are known again.
  static let author = "Проверка формы"

  /// The file with its remarks; throws `DiagnosedFailure` when a part cannot be read.
  package static func package(_ package: OPCPackage, remarks: [FormReading.Remark]) throws -> OPCPackage {
    let clean = try withoutOurs(package)
    let view = try DocumentViewReader.view(of: clean)
    guard !view.paragraphs.isEmpty else { return clean }
    let tree = try clean.tree(of: clean.mainDocument())
    // A remark on paragraphs inside a control stands at the line before it, which is their heading.
    func place(of wanted: Int) -> Int {
      var paragraph = wanted
      while paragraph > 0, tree.ancestor(of: view.paragraphs[paragraph].node, "sdt") != nil { paragraph -= 1 }
      return view.paragraphs[paragraph].node
    }
    let comments = remarks.filter { $0.diagnostic.severity != .note }.map { remark in
      let paragraph = remark.paragraph.flatMap { view.paragraphs.indices.contains($0) ? $0 : nil } ?? 0
      let diagnostic = remark.diagnostic
      let hint = diagnostic.hint.map { "\nЧто сделать: " + $0 } ?? ""
      return DocumentComment(
        paragraph: place(of: paragraph), range: 0..<0,
        text: diagnostic.severity.russian.capitalizedFirst + ": " + diagnostic.message + hint
          + "\n(\(diagnostic.code))")
    }
    return try CommentWriter.package(clean, adding: comments, author: author, initials: "ПФ")
  }

  /// The package without our earlier remarks; those of people stay.
  static func withoutOurs(_ package: OPCPackage) throws -> OPCPackage {
    let main = try package.mainDocument()
    guard let part = try package.target(of: main, kind: "comments"), package.contains(part) else { return package }
    let comments = try package.tree(of: part)
    var ours: Set<String> = []
    var edits = ByteEdits()
    for index in comments.nodes.indices where comments.nodes[index].isWord("comment") {
      guard comments.nodes[index].word("author") == author, let id = comments.nodes[index].word("id") else { continue }
      ours.insert(id)
      edits.remove(comments.nodes[index].range)
    }
    guard !ours.isEmpty else { return package }
    var result = package
    result.set(edits.applied(to: comments.bytes), of: part)
    let tree = try package.tree(of: main)
    var marks = ByteEdits()
    var removed: Set<Int> = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard let id = node.word("id"), ours.contains(id) else { continue }
      if node.isWord("commentRangeStart") || node.isWord("commentRangeEnd") { marks.remove(node.range) }
      guard node.isWord("commentReference") else { continue }
      // The run that holds the reference holds nothing else, unless somebody has typed into it.
      let run = node.parent
      let others = tree.children(of: run).filter {
        $0 != index && !tree.nodes[$0].isWord("rPr") && !tree.nodes[$0].isWord("annotationRef")
          && !(tree.nodes[$0].isText)
      }
      if tree.nodes[run].isWord("r"), others.isEmpty {
        if removed.insert(run).inserted { marks.remove(tree.nodes[run].range) }
      } else {
        marks.remove(node.range)
      }
    }
    result.set(marks.applied(to: tree.bytes), of: main)
    return result
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
