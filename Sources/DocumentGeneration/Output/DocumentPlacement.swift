import Diagnostics
import OfficeOpenXML

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
    let old = existing.flatMap { try? OPCPackage($0, file: name) }
    if force || old.map(DocumentSeal.isUntouched) == true {
      try folder.write(bytes, as: name)
      return (.written(name), [])
    }
    let free = try writtenBeside(bytes, name, in: folder)
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
    let stem = name.hasSuffix(".docx") ? String(name.dropLast(5)) : name
    var number = 2
    while true {
      let candidate = "\(stem) (\(number)).docx"
      guard folder.contains(candidate) else { return candidate }
      let present = folder.read(candidate).flatMap { try? OPCPackage($0, file: candidate) }
      if present.map(DocumentSeal.isUntouched) == true { return candidate }
      number += 1
    }
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
