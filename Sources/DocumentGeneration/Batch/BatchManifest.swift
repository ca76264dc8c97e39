import Diagnostics
import Foundation
import Synchronization

/// The manifest of a batch: JSON Lines beside the documents, one line a set, written as soon as the set is done.
///
/// Killed at any moment it holds whole lines but perhaps for the last one, which is passed over when it is read again.
package final class BatchManifest: Sendable {
  /// The manifest's path.
  package let path: String
  private let known: [String: BatchRecord]
  private let records: Mutex<[String: BatchRecord]>
  private let descriptor: Int32

  /// The file's name in the output folder; a part of a batch that is split has a manifest of its own.
  package static func fileName(shard: BatchPlan.Shard?) -> String {
    shard.map { "опись \($0.index) из \($0.count).jsonl" } ?? "опись.jsonl"
  }

  /// Opens the manifest of a folder that is there; without `resumes` it begins anew. Throws `DiagnosedFailure` of kind
  /// `cannotWrite`.
  package init(folder: String, shard: BatchPlan.Shard?, resumes: Bool) throws {
    path = folder + "/" + Self.fileName(shard: shard)
    let old = resumes ? FileManager.default.contents(atPath: path).map(Array.init) ?? [] : []
    known = Dictionary(Self.records(in: old).map { ($0.set, $0) }, uniquingKeysWith: { _, last in last })
    records = Mutex(known)
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (resumes ? 0 : O_TRUNC), 0o644)
    guard descriptor >= 0 else { throw Self.cannotWrite(path) }
    // A line that was cut off must not swallow the first new one.
    if let last = old.last, last != UInt8(ascii: "\n") { try append("\n") }
  }

  deinit { close(descriptor) }

  /// The records of a manifest's bytes in their order; lines that are none are passed over.
  package static func records(in bytes: [UInt8]) -> [BatchRecord] {
    let decoder = JSONDecoder()
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap {
      try? decoder.decode(BatchRecord.self, from: Data($0))
    }
  }

  /// What an earlier run has written of a set.
  func record(of set: String) -> BatchRecord? { known[set] }

  /// Adds a set's line; throws `DiagnosedFailure` of kind `cannotWrite`.
  func add(_ record: BatchRecord) throws {
    let line = try Self.line(record)
    try records.withLock { records in
      records[record.set] = record
      try append(line)
    }
  }

  /// Writes the manifest anew with one line for each set in the order of their names.
  package func finish(in folder: OutputFolder) throws {
    let lines = try records.withLock { records in
      try records.values.sorted { $0.set < $1.set }.map(Self.line).joined()
    }
    try folder.write(Array(lines.utf8), as: String(path.split(separator: "/").last ?? ""))
  }

  private static func line(_ record: BatchRecord) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }

  private func append(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Self.cannotWrite(path) }
  }

  private static func cannotWrite(_ path: String) -> DiagnosedFailure {
    DiagnosedFailure(
      .cannotWrite,
      Diagnostic(
        "OUT-40", .error, "опись пакета нельзя записать", hint: "проверьте место на диске и права на папку",
        at: .file(path)))
  }
}
