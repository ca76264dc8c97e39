import Diagnostics

/// A line of a batch's manifest: what a set was made from and what came of it.
package struct BatchRecord: Codable, Sendable, Hashable {
  /// A document that was written.
  package struct Document: Codable, Sendable, Hashable {
    /// The kind's ASCII name.
    package let kind: String
    /// The file's name in the set's folder of the output.
    package let file: String
    /// The SHA-256 of the file.
    package let sha256: String
    /// Its PDF; nil when none was asked for, or none came of it.
    package var pdf: PrintedFile?

    /// The files that were written of it, the PDF last.
    var files: [(file: String, sha256: String)] {
      [(file, sha256)] + (pdf.map { [($0.file, $0.sha256)] } ?? [])
    }
  }

  /// A document's PDF.
  package struct PrintedFile: Codable, Sendable, Hashable {
    /// The file's name in the set's folder of the output.
    package let file: String
    /// The SHA-256 of the file.
    package let sha256: String
  }

  /// A finding, as far as a journal needs it.
  package struct Finding: Codable, Sendable, Hashable {
    /// The rule's code.
    package let code: String
    /// `error`, `warning` or `note`.
    package let severity: String
    /// What is wrong.
    package let message: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
    }
  }

  /// The set's name.
  package let set: String
  /// The set's folder, as the batch was given it.
  package let folder: String
  /// The key of the school that the documents are for; nil for those of the set as a whole.
  package var school: String?
  /// The SHA-256 over the set's data files, its pictures and its own templates.
  package let data: String
  /// The SHA-256 over the catalogue's templates.
  package let templates: String
  /// The kinds that were asked for, and whether as drafts.
  package let request: String
  /// What was written, in the order in which it was made.
  package internal(set) var documents: [Document]
  /// What was found on the way.
  package internal(set) var findings: [Finding]
  /// How long it took.
  package let seconds: Double

  /// The set's folder below that of the batch: a school's name stands behind it.
  package var setFolder: String {
    school == nil ? set : set.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// True when an error was found, so that a later run must try again.
  package var isFailed: Bool { findings.contains { $0.severity == Severity.error.rawValue } }

  /// True when the other record was made from the same by the same request.
  func isMadeFromTheSame(as other: BatchRecord.Source) -> Bool {
    data == other.data && templates == other.templates && request == other.request
  }

  /// What a set is made from.
  package struct Source: Sendable, Hashable {
    let data: String
    let templates: String
    let request: String
  }
}
