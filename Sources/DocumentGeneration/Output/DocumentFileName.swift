import Diagnostics
import DocxTemplating
import Foundation
import ProgrammeModel
import RussianLanguage

/// Makes the names of output files: readable, and safe whatever the data say.
package enum DocumentFileName {
  /// The longest name without its extension, in bytes of UTF-8.
  private static let longestStem = 120

  /// The name of a kind's document by the kind's own pattern.
  ///
  /// `mark` stands at the end of the name («для сайта»).
  static func name(
    of kind: DocumentKind, by pattern: TextTemplate, _ values: TemplateValue, mark: String = ""
  ) -> String {
    let text = pattern.render(values)
    return safe(text, instead: kind.title.withCapital) + mark + ".docx"
  }

  /// The pattern of a kind's names; throws `DiagnosedFailure` when it is wrong.
  static func pattern(of kind: DocumentKind) throws -> TextTemplate {
    try TextTemplate(
      kind.fileName?.text ?? kind.title.withCapital, at: kind.fileName.map { .file($0.path.file) })
  }

  /// The text with only letters, figures, spaces and `№ - _ .` left: a slash becomes a hyphen, so that `63/6` reads `63-6`.
  package static func safe(_ text: String, instead fallback: String) -> String {
    var stem = ""
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "/", "\\", ":", "–", "—", "‑": stem += "-"
      case "№", "-", "_", ".": stem.unicodeScalars.append(scalar)
      case let other where other.properties.isWhitespace: stem += " "
      case let other where other.properties.isAlphabetic || other.properties.numericType != nil:
        stem.unicodeScalars.append(scalar)
      default: break
      }
    }
    stem = stem.split(separator: " ").joined(separator: " ")
    while stem.utf8.count > longestStem { stem.removeLast() }
    // A leading dot hides a file, a trailing one is lost on Windows.
    let bare = stem.trimmingPrefix { $0 == "." || $0 == " " || $0 == "-" }
    stem = String(bare)
    while let last = stem.last, ". ".contains(last) { stem.removeLast() }
    let isReserved = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT1"].contains(stem.uppercased())
    return stem.isEmpty || isReserved ? fallback : stem
  }
}
