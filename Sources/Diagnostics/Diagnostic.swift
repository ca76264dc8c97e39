/// One finding («замечание»): what is wrong, where, and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// A stable code for programs: a rule of the catalogue (`DAT-05`) or `PKG`, `XML`, `TAG`, `VAL`, `KEY`, `OUT` and a number.
  package let code: String
  /// How grave it is.
  package let severity: Severity
  /// What is wrong, in plain Russian, without a full stop at the end.
  package let message: String
  /// How to mend it; nil when the message says it all.
  package let hint: String?
  /// The place; nil when the finding is about the run as a whole.
  package var location: Location?
  /// The other places of the same finding.
  package var furtherLocations: [Location]
  /// The value that the finding is about, for a source map to turn into a place.
  package var path: FieldPath?
  /// The further values of the same finding, for a source map to turn into places.
  package var furtherPaths: [FieldPath] = []
  /// How a program can mend it without asking; nil when a person has to decide.
  package var fix: Fix?
  /// The decision that it stays; such a finding is only a note, shown where all findings are asked for.
  package var waiver: DiagnosticWaiver?

  /// A finding; give either a ready place or the path of the value meant.
  package init(
    _ code: String, _ severity: Severity, _ message: String, hint: String? = nil, at location: Location? = nil,
    furtherLocations: [Location] = [], path: FieldPath? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.hint = hint
    self.location = location
    self.furtherLocations = furtherLocations
    self.path = path
  }
}

extension Diagnostic {
  /// The same finding in other words.
  package func saying(_ message: String, hint: String?) -> Diagnostic {
    copy(severity, message, hint: hint)
  }

  /// The finding as a note that people have decided to leave it.
  package func waived(_ waiver: DiagnosticWaiver) -> Diagnostic {
    var result = copy(.note, message, hint: hint)
    result.waiver = waiver
    result.fix = nil
    return result
  }

  private func copy(_ severity: Severity, _ message: String, hint: String?) -> Diagnostic {
    var result = Diagnostic(
      code, severity, message, hint: hint, at: location, furtherLocations: furtherLocations, path: path)
    result.furtherPaths = furtherPaths
    result.fix = fix
    result.waiver = waiver
    return result
  }
}

extension Sequence where Element == Diagnostic {
  /// True when one of them withholds the document.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic {
  /// Files by name, then by place; findings without a place come first.
  private var sortKey: (String, Int, Int, Int, Int) {
    switch location {
    case nil: ("", 0, 0, 0, 0)
    case .file(let name): (name, 0, 0, 0, 0)
    case .text(let place): (place.file, place.line, place.column, 0, 0)
    case .cell(let file, _, _): (file, 0, 0, 0, 0)
    case .document(let place):
      (place.file, place.table ?? 0, place.row ?? 0, place.cell ?? 0, place.paragraph ?? 0)
    }
  }

  /// The order in which findings are shown: by file and place, found-first among equals, each finding once.
  package static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { left, right in
      let (a, b) = (left.element.sortKey, right.element.sortKey)
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}
