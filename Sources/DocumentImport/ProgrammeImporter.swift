import Diagnostics
import DocumentRecognition
import OfficeOpenXML
import ProgrammeFiles

/// Recovers a set from finished documents by their visible content alone.
///
/// Every paragraph that shows something either becomes data or is listed among the leftovers: nothing is dropped.
package enum ProgrammeImporter {
  /// The set of some documents; what two of them say of the same part is taken from the first.
  ///
  /// Throws `DiagnosedFailure` when a document cannot be read or shows no text.
  package static func set(from packages: [OPCPackage]) throws -> ImportedSet {
    var draft = SetDraft()
    for package in packages {
      let document = try DocumentRecogniser.document(of: package)
      guard document.paragraphs.contains(where: { !$0.words.isEmpty }) else { throw noText(document) }
      var session = ImportSession(
        document: document, markdown: try ChapterMarkdown(of: package, document: document), draft: draft)
      session.read()
      session.noteOtherStories()
      draft = session.finished()
    }
    return SetComposer(draft).set()
  }

  private static func noText(_ document: RecognisedDocument) -> DiagnosedFailure {
    let isScan = document.paragraphs.contains(where: \.hasDrawing)
    return DiagnosedFailure(
      .unusable,
      Diagnostic(
        isScan ? "OUT-81" : "OUT-80", .error,
        isScan ? "в документе только рисунки: это снимок страниц, а не текст" : "в документе нет текста",
        hint: isScan
          ? "распознайте снимок программой распознавания текста и сохраните его как документ Word"
          : "откройте документ в Word и проверьте, тот ли это файл", at: .file(document.view.file)))
  }
}
