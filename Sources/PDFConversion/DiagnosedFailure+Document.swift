import Diagnostics

extension DiagnosedFailure {
  /// The same failure of another document.
  package func moved(to file: String) -> DiagnosedFailure {
    DiagnosedFailure(
      kind,
      diagnostics.map { diagnostic in
        var moved = diagnostic
        moved.location = .file(file)
        return moved
      })
  }
}
