import Diagnostics

/// Findings as the API tells of them: the same records as `--format json` of the command line.
struct FindingsAnswer: Encodable {
  let findings: [DiagnosticJSON.Record]
  /// True when nothing withholds a document.
  let isClean: Bool

  init(_ findings: [Diagnostic]) {
    self.findings = DiagnosticJSON.records(of: findings)
    isClean = !findings.hasErrors
  }
}
