import Diagnostics
import DocumentGeneration
import Foundation

/// The file of `--trace`.
enum TraceFile {
  /// Writes the record whole; throws `DiagnosedFailure` of kind `cannotWrite`.
  static func write(_ record: String, to path: String) throws {
    let target = URL(filePath: path)
    let folder = path.contains("/") ? target.deletingLastPathComponent().path : "."
    try OutputFolder(folder).write(Array(record.utf8), as: target.lastPathComponent)
  }
}
