import ProgrammeFiles

/// A set that was recovered from documents.
package struct ImportedSet: Sendable {
  /// The name of the file that keeps what was not placed.
  package static let leftoverFile = "не-разобрано.md"

  /// The data files, and the file of leftovers when there are any.
  package let files: [SourceFile]
  /// What was read from where.
  package let report: ImportReport
}
