import Diagnostics
import ProgrammeModel

/// Reads a document kind's own file, the YAML beside its template.
package enum DocumentKindReader {
  /// What reading gave.
  package struct Result: Sendable {
    /// The kind; nil when reading found errors.
    package let kind: DocumentKind?
    /// Where everything stands.
    package let sourceMap: SourceMap
    /// What is wrong, every finding with its place.
    package let diagnostics: [Diagnostic]
  }

  /// Reads one file; the kind's ASCII name is the file's, without folders and extension.
  package static func read(_ file: SourceFile) -> Result {
    let reading = YAMLReader.read(file)
    let sourceMap = SourceMap([reading])
    var diagnostics = reading.diagnostics
    var kind: DocumentKind?
    if let root = reading.root {
      var reader = SchemaReader(text: reading.text, references: ReferenceIndex(roots: []))
      kind = reader.file(root, as: .documentKind).flatMap { DocumentKind(name: name(of: file.name), $0) }
      diagnostics += sourceMap.located(ProgrammeReader.limited(reader.diagnostics, file: file.name))
      diagnostics += sourceMap.located((kind?.requirements ?? []).compactMap(finding))
      diagnostics += sourceMap.located(
        (kind?.site.map { $0.withheld + $0.nameless } ?? []).compactMap { unknown($0.text, "названо", at: $0.path) })
    }
    return Result(
      kind: diagnostics.hasErrors ? nil : kind, sourceMap: sourceMap, diagnostics: Diagnostic.ordered(diagnostics))
  }

  /// A requirement whose field is not in the vocabulary, or whose stage is no stage.
  private static func finding(_ requirement: DocumentKind.Requirement) -> Diagnostic? {
    if let word = requirement.unknownStage {
      let stages = OrderStage.allCases.map { "«\($0.rawValue)»" }.joined(separator: ", ")
      return Diagnostic(
        ReadingCode.badChoice.rawValue, .error, "нет стадии «\(word)»", hint: "стадии: \(stages)",
        path: requirement.path)
    }
    return unknown(requirement.field, "требуется", at: requirement.path)
  }

  /// A path that leads nowhere in the vocabulary.
  private static func unknown(_ field: String, _ word: String, at path: FieldPath) -> Diagnostic? {
    guard let step = Vocabulary.firstUnknownStep(of: field) else { return nil }
    let nearest = NearestName.nearest(to: step.key, among: step.record.keys)
    return Diagnostic(
      ReadingCode.unknownKey.rawValue, .error,
      "\(word) поле «\(field)», но в записи «\(step.record.name.rawValue)» нет ключа «\(step.key)»",
      hint: nearest.map { "возможно, «\($0)»" } ?? "есть ключи: " + step.record.keys.prefix(12).joined(separator: ", "),
      path: path)
  }

  private static func name(of file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}
