import Diagnostics
import OfficeOpenXML

extension DocumentComparator {
  /// The old document with the differences as tracked changes of an author; throws `DiagnosedFailure`.
  ///
  /// Without a date the changes carry none, so that equal documents give equal bytes. A document that has tracked changes
  /// already is refused: rejecting ours would reject those too.
  package func tracked(author: String, date: String? = nil) throws -> OPCPackage {
    guard !oldHasRevisions else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "OUT-75", .error, "в прежнем документе уже есть исправления: новые смешались бы с ними",
          hint: "в Word: «Рецензирование», примите или отклоните все исправления и сохраните; или сравните без -o",
          at: .file(old.file)))
    }
    var package = old
    for story in stories where !story.isEmpty {
      let mark = RevisionMark(author: author, date: date, tree: story.oldTree)
      let translation = try PropertyTranslation(of: story.newTree, prefix: mark.prefix, old: old, new: new)
      var writer = RevisionWriter(story, translation: translation, mark: mark)
      package.set(writer.written(story), of: story.oldPart)
    }
    return package
  }
}
