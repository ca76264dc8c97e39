import Diagnostics
import OfficeOpenXML
import PDFConversion

/// Puts a document into its folder without ever destroying a clerk's own changes.
package enum DocumentPlacement {
  /// What was done.
  package enum Outcome: Equatable, Sendable {
    /// Written under its name, new or in place of our own untouched one.
    case written(String)
    /// The very same bytes were there already.
    case unchanged(String)
    /// The file under its name was changed by somebody (or is not ours): written beside it under this name.
    case beside(String)

    /// The name under which the document now stands.
    package var name: String {
      switch self {
      case .written(let name), .unchanged(let name), .beside(let name): name
      }
    }
  }

  /// Writes a document; `force` replaces whatever is there. Throws `DiagnosedFailure` of kind `cannotWrite`.
  package static func place(
    _ bytes: [UInt8], as name: String, in folder: OutputFolder, force: Bool
  ) throws -> (outcome: Outcome, findings: [Diagnostic]) {
    if !folder.contains(name), try folder.writeNew(bytes, as: name) { return (.written(name), []) }
    guard !folder.holdsOther(name) else {
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-08", .error, "«\(name)» — не файл, а папка или устройство",
          hint: "укажите имя файла, например -o Документ.docx"))
    }
    let existing = folder.read(name)
    if existing == bytes { return (.unchanged(name), []) }
    if force || existing.map({ isUntouched($0, name) }) == true {
      try folder.write(bytes, as: name)
      return (.written(name), [])
    }
    let free = try writtenBeside(bytes, name, in: folder)
    let old = name.hasSuffix(pdf) ? nil : existing.flatMap { try? OPCPackage($0, file: name) }
    let changes = old.map { differences(from: $0, to: bytes) } ?? []
    let list = changes.isEmpty ? "" : ":\n" + changes.map { "    " + $0 }.joined(separator: "\n")
    return (
      .beside(free),
      [
        Diagnostic(
          "OUT-04", .warning, "файл «\(name)» изменён не нами, новый записан рядом: «\(free)»\(list)",
          hint: "сравните их; чтобы заменить без вопросов, добавьте --force")
      ]
    )
  }

  /// Writes a document under the first name that it may have, even while others do the same, and gives that name.
  private static func writtenBeside(_ bytes: [UInt8], _ name: String, in folder: OutputFolder) throws -> String {
    while true {
      let free = freeName(name, in: folder)
      if folder.contains(free) {
        if folder.read(free) != bytes { try folder.write(bytes, as: free) }
        return free
      }
      if try folder.writeNew(bytes, as: free) { return free }
    }
  }

  /// The first name with a number that is free, or that bears an untouched document of ours.
  private static func freeName(_ name: String, in folder: OutputFolder) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var number = 2
    while true {
      let candidate = "\(name[..<dot]) (\(number))\(name[dot...])"
      guard folder.contains(candidate) else { return candidate }
      if folder.read(candidate).map({ isUntouched($0, candidate) }) == true { return candidate }
      number += 1
    }
  }

  private static let pdf = ".pdf"

  /// The name of a document's PDF.
  package static func pdfName(of document: String) -> String {
    (document.hasSuffix(".docx") ? String(document.dropLast(5)) : document) + pdf
  }

  /// True when the file is ours and nobody has changed it: one that a scan has replaced is not.
  private static func isUntouched(_ bytes: [UInt8], _ name: String) -> Bool {
    if name.hasSuffix(pdf) { return PDFSeal.isUntouched(bytes) }
    return (try? OPCPackage(bytes, file: name)).map(DocumentSeal.isUntouched) == true
  }

  /// The paragraphs that one document has and the other has not, a few of them, in the order of the old one.
  private static func differences(from old: OPCPackage, to bytes: [UInt8]) -> [String] {
    guard let new = try? OPCPackage(bytes, file: old.file), let before = try? old.paragraphTexts(),
      let after = try? new.paragraphTexts()
    else { return [] }
    let changes = after.difference(from: before)
    func excerpt(_ text: String) -> String { text.count > 80 ? text.prefix(79) + "…" : text }
    let shown = 6
    let lines = changes.removals.map { change -> String in
      if case .remove(_, let text, _) = change { return "было в старом: «\(excerpt(text))»" }
      return ""
    }
    return lines.prefix(shown) + (lines.count > shown ? ["… и ещё \(lines.count - shown)"] : [])
  }
}
