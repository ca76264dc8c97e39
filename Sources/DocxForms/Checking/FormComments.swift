import Diagnostics
import DocumentRecognition
import OfficeOpenXML
import RussianLanguage

/// Returns a school's own file with remarks as Word's comments; remarks of the round before give way to the new ones.
package enum FormComments {
  /// Who makes the remarks; by this name those of an earlier round are known again.
  static let author = "Проверка формы"

  /// The names under which the program itself sets comments: here, and when it inspects a document.
  static let authors: Set<String> = [author, "prikaz"]

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
    // What the school said itself is not said back to it.
    let own = remarks.filter { $0.diagnostic.severity != .note && $0.diagnostic.code != FormCode.comment.rawValue }
    let comments = own.map { remark in
      let paragraph = remark.paragraph.flatMap { view.paragraphs.indices.contains($0) ? $0 : nil } ?? 0
      let diagnostic = remark.diagnostic
      let hint = diagnostic.hint.map { "\nЧто сделать: " + $0 } ?? ""
      return DocumentComment(
        paragraph: place(of: paragraph), range: 0..<0,
        text: diagnostic.severity.russian.withCapital + ": " + diagnostic.message + hint
          + "\n(\(diagnostic.code))")
    }
    return try CommentWriter.package(clean, adding: comments, author: author, initials: "ПФ")
  }

  /// The package without our earlier remarks; those of people stay.
  private static func withoutOurs(_ package: OPCPackage) throws -> OPCPackage {
    guard let part = try package.target(of: package.mainDocument(), kind: "comments"), package.contains(part) else {
      return package
    }
    let ours = try package.tree(of: part).nodes.filter { $0.isWord("comment") && $0.word("author") == author }
    return try CommentRemover.package(package, removing: Set(ours.compactMap { $0.word("id") }))
  }
}
