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

  /// The set; nil when reading found errors.
  package var set: ProgrammeSet? { diagnostics.hasErrors ? nil : partialSet }

  /// False when a file could not even be parsed, so that nothing is known of its content.
  package var isReadable: Bool {
    !diagnostics.contains { $0.severity == .error && ReadingCode(rawValue: $0.code)?.isSyntax == true }
  }

  /// The reader's findings with those of a later check of `partialSet`, placed and in order.
  ///
  /// What is only a consequence of a reading error is left out: a field that could not be read is not also missing.
  package func diagnostics(with later: [Diagnostic]) -> [Diagnostic] {
    let broken = diagnostics.filter { $0.severity == .error }
    let brokenPaths = broken.compactMap { $0.path.map(\.components) }
    // A file that could not be parsed may hold anything, so nothing at all can be called missing.
    let hasUnreadFile = broken.contains { $0.path == nil }
    let consequent = later.filter { finding in
      guard let path = finding.path?.components else { return false }
      if hasUnreadFile, finding.code == ReadingCode.missingKey.rawValue { return true }
      return brokenPaths.contains { $0.starts(with: path) || path.starts(with: $0) }
    }
    let dropped = Set(consequent)
    return Diagnostic.ordered(diagnostics + sourceMap.located(later.filter { !dropped.contains($0) }))
  }
}
