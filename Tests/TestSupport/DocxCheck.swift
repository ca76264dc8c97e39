import Foundation

/// Runs the independent validity checker over documents that tests have written.
///
/// The checker lies beside the checkout. Where it is absent the check is skipped and says so; on the build machine
/// (`CI=true`) its absence is a failure.
package enum DocxCheck {
  /// What came of a check.
  package enum Outcome: Equatable, Sendable {
    /// No problem in any of the documents.
    case valid
    /// What the checker printed.
    case problems(String)
    /// The checker is not here, and need not be.
    case skipped
  }

  /// The root of the checkout.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let checker = root.deletingLastPathComponent().appending(path: "shared/tools/check-docx")

  /// Checks documents strictly; `leftovers` forbids tags, `baseline` is the template they were made from.
  package static func check(_ documents: [[UInt8]], leftovers: Bool = true, baseline: URL? = nil) throws -> Outcome {
    guard FileManager.default.fileExists(atPath: checker.path) else {
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        return .problems("нет проверяющей программы \(checker.path)")
      }
      print("проверка DOCX пропущена: нет \(checker.path)")
      return .skipped
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (index, bytes) in documents.enumerated() {
      let file = folder.appending(path: "\(index).docx")
      try Data(bytes).write(to: file)
      files.append(file.path)
    }
    let process = Process()
    process.executableURL = checker
    process.arguments =
      ["--strict"] + (leftovers ? ["--leftovers"] : []) + (baseline.map { ["--baseline", $0.path] } ?? []) + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? .valid : .problems(String(decoding: output, as: UTF8.self))
  }
}
