import Diagnostics
import DocumentInspection
import DocumentRecognition
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles
import ProgrammeValidation

/// Inspects a document of ours before it is given out, and leads each finding back to the clerk's own data.
struct SelfInspection {
  private let programme: ValidatedProgramme
  private let sourceMap: SourceMap

  init(_ programme: ValidatedProgramme, _ sourceMap: SourceMap) {
    self.programme = programme
    self.sourceMap = sourceMap
  }

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
    let document = try DocumentRecogniser.document(of: package, mainText: tree)
    let inspection = DocumentInspector.inspect(document)
    guard !inspection.found.isEmpty else { return [] }
    let marks = rendering.marks.filter { $0.part == main }.flatMap(\.marks)
    let origins = ValueOrigins(tree: tree, marks: marks)
    return inspection.found.compactMap { code, finding in
      let usual = Inspection.severity(code, finding)
      guard let severity = programme.severity(of: code, usually: usual) else { return nil }
      let places = finding.passages.map { (passage: $0, path: path(of: $0, document, tree, origins)) }
        .filter { !programme.isSettled(code, at: $0.path) }
      guard let first = places.first else { return nil }
      var own = inspection.location(of: first.passage)
      own.file = file
      var result = Diagnostic(code, severity, finding.message, hint: finding.hint, path: first.path)
      let lines = places.map { place -> Location in
        if let line = place.path.flatMap(sourceMap.location) { return line }
        var location = inspection.location(of: place.passage)
        location.file = file
        return .document(location)
      }
      var seen: Set<Location> = []
      let unique = lines.filter { seen.insert($0).inserted }
      result.location = unique[0]
      let isLedBack = unique[0] != .document(own)
      result.furtherLocations = (isLedBack ? [.document(own)] : []) + unique.dropFirst()
      result.furtherPaths = places.dropFirst().compactMap(\.path)
      return result
    }
  }

  /// The value that gave most of a passage's words. An empty cell, which no value gave, is led back to the record of its
  /// row.
  private func path(
    of passage: Passage, _ document: RecognisedDocument, _ tree: XMLTree, _ origins: ValueOrigins
  ) -> FieldPath? {
    let node = document.paragraphs[passage.paragraph].node
    var best: (path: FieldPath, weight: Int)?
    for mark in origins.values(in: passage.range, ofParagraph: node) {
      guard let path = mark.path, !path.isRoot else { continue }
      let weight = origins.weight(of: mark, in: passage.range, ofParagraph: node)
      if best.map({ weight > $0.weight }) ?? true { best = (path, weight) }
    }
    if let best { return best.path }
    guard passage.range.isEmpty, let row = tree.ancestor(of: node, "tr") else { return nil }
    return Self.commonRecord(of: origins.values(inElement: row).compactMap(\.path))
  }

  /// The record that holds all of some values; nil when they have nothing but the file in common.
  private static func commonRecord(of paths: [FieldPath]) -> FieldPath? {
    guard var common = paths.first?.parent else { return nil }
    for path in paths.dropFirst() {
      let steps = path.components
      while path.file != common.file || !steps.starts(with: common.components) {
        guard let parent = common.parent else { return nil }
        common = parent
      }
    }
    return common.isRoot ? nil : common
  }
}
