import Diagnostics
import DocumentInspection
import DocumentRecognition
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation

/// Inspects a document of ours before it is given out, and leads each finding back to the clerk's own data.
struct SelfInspection {
  private let programme: ValidatedProgramme
  private let sourceMap: SourceMap
  private let isDraft: Bool
  private let memory: ReadingMemory

  /// An inspection of documents of a set; drafts are not asked for what they cannot have yet.
  init(_ programme: ValidatedProgramme, _ sourceMap: SourceMap, isDraft: Bool, memory: ReadingMemory) {
    self.programme = programme
    self.sourceMap = sourceMap
    self.isDraft = isDraft
    self.memory = memory
  }

  /// The rules about number and date, in the order itself and in the marks of its annexes, and about blanks left for them.
  private static let laterInDrafts: Set<String> = ["REQ-03", "REQ-04", "REQ-09", "DAT-09", "NUM-05", "TPL-02"]

  private static let repetition = "STR-12"

  /// What is to be said of a rendered document, as the set wants it: with its severities, without what is waived and
  /// what the check of the data has said already. The data's place stands first, the document's second; words that the
  /// template gave have the document's place alone.
  ///
  /// `file` is the name that the document will have. Throws `DiagnosedFailure` when its text cannot be read, which would
  /// be our own fault.
  func findings(in rendering: RenderingResult, file: String) throws -> [Diagnostic] {
    let package = rendering.document.package
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    var document = try DocumentRecogniser.document(of: package, mainText: tree, memory: memory)
    document.knownAbbreviations = Set(programme.set.abbreviations.map(\.short))
    let inspection = DocumentInspector.inspect(document)
    var origins = WordOrigins(rendering: rendering, main: main, tree: tree)
    return inspection.found.compactMap { code, finding in
      guard !isDraft || !Self.laterInDrafts.contains(code),
        let severity = programme.severity(of: code, usually: Inspection.severity(code, finding))
      else { return nil }
      var places = finding.passages.map { passage -> (path: FieldPath?, document: DocumentLocation) in
        var place = inspection.location(of: passage)
        place.file = file
        let words = inspection.document.paragraphs[passage.paragraph].string(passage.range)
        return (origins.path(of: passage, in: inspection.document).map { sourceMap.path(of: words, below: $0) }, place)
      }.filter { !programme.isSettled(code, at: $0.path) }
      if code == Self.repetition {
        // A value that the passport and its chapter both print is written once in the data.
        let paths = places.map(\.path)
        places.removeAll { place in place.path != nil && paths.count { $0 == place.path } > 1 }
      }
      guard let first = places.first else { return nil }
      var result = Diagnostic(code, severity, finding.message, hint: finding.hint, path: first.path)
      result.furtherPaths = places.dropFirst().compactMap(\.path)
      let line = first.path.flatMap(sourceMap.location)
      result.location = line ?? .document(first.document)
      var seen: Set<Location> = [result.location ?? .document(first.document)]
      let others = places.dropFirst().map { $0.path.flatMap(sourceMap.location) ?? .document($0.document) }
      result.furtherLocations = ((line == nil ? [] : [.document(first.document)]) + others)
        .filter { seen.insert($0).inserted }
      return result
    }
  }
}
