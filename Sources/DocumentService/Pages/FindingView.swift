import Diagnostics

/// A finding as a page shows it.
struct FindingView {
  let code: String
  let severity: String
  /// The word of the severity, in Russian.
  let grade: String
  let message: String
  let hint: String?
  let place: String?
  /// The address of the field that it is about; nil where no form shows it.
  var address: String?

  init(_ finding: Diagnostic) {
    code = finding.code
    severity = finding.severity.rawValue
    grade = finding.severity.russian
    message = finding.message
    hint = finding.hint
    place = finding.location.map(Self.words)
  }

  private static func words(for location: Location) -> String {
    switch location {
    case .file(let name): name
    case .text(let place): "\(place.file), строка \(place.line)"
    case .cell(let file, let sheet, let cell): "\(file), лист «\(sheet)», ячейка \(cell)"
    case .document(let place): [place.file, place.excerpt.map { "«\($0)»" }].compactMap(\.self).joined(separator: ", ")
    }
  }
}
