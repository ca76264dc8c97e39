import Diagnostics
import ProgrammeModel

/// What reading a set's files gave.
package struct ProgrammeReading: Sendable {
  /// Whatever could be read; for further checks, never for documents while there are errors.
  package let partialSet: ProgrammeSet
  /// Where everything stands.
  package let sourceMap: SourceMap
  /// What is wrong with the data, every finding with its place.
  package let diagnostics: [Diagnostic]

  /// False when a file could not be parsed: it may hold anything, so nothing at all can be called missing.
  let isComplete: Bool

  /// Where something was meant that stands under another key; it is not missing, only misspelt.
  let meantPaths: [FieldPath]

  /// The findings that say that something is not in the set.
  private static let missingCodes = [ReadingCode.missingKey.rawValue, "REF-01"]

  /// The set; nil when reading found errors.
  package var set: ProgrammeSet? { diagnostics.hasErrors ? nil : partialSet }

  /// False when a file could not even be parsed, so that nothing is known of its content.
  package var isReadable: Bool {
    !diagnostics.contains { $0.severity == .error && ReadingCode(rawValue: $0.code)?.isSyntax == true }
  }

  /// The reader's findings with those of a later check of `partialSet`, placed and in order.
  ///
  /// What is only a consequence of a reading error is left out: a field that could not be read is not also missing.
  /// With `parts` (keys at the top of the files) what is no error and about others is left out too.
  package func diagnostics(with later: [Diagnostic], about parts: Set<String>? = nil) -> [Diagnostic] {
    let broken = diagnostics.filter { $0.severity == .error }.compactMap(\.path) + meantPaths
    let brokenPaths = broken.map { (file: $0.file, steps: $0.components) }
    let consequent = later.filter { finding in
      guard let path = finding.path else { return false }
      if !isComplete, Self.missingCodes.contains(finding.code) { return true }
      let steps = path.components
      return brokenPaths.contains { other in
        // What is missing in the whole set is not said of any file.
        (other.file == path.file || path.file.isEmpty)
          && (other.steps.starts(with: steps) || steps.starts(with: other.steps))
      }
    }
    let dropped = Set(consequent)
    let own = diagnostics.compactMap { $0.severity == .error ? $0 : $0.about(parts) }
    let all = own + sourceMap.located(later.filter { !dropped.contains($0) })
    return Diagnostic.ordered(all.map(WorkbookWords.reworded))
  }
}
