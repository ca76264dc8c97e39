import Foundation

/// Compares a result with a text kept in the repository; `PRIKAZ_ACCEPT=1` is the only way to change that text.
package enum ExpectedText {
  /// The kept text when it differs from the result, nil when they are equal or the result has just been accepted.
  package static func difference(_ result: String, from file: URL) throws -> String? {
    let kept = try? String(contentsOf: file, encoding: .utf8)
    if kept == result { return nil }
    if ProcessInfo.processInfo.environment["PRIKAZ_ACCEPT"] == "1" {
      try result.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    return kept ?? "(нет файла \(file.lastPathComponent))"
  }
}
