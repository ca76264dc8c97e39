import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles

/// Writes the mendings of findings into the data files.
struct DataMending {
  /// What was changed, for people, in the order of the places.
  private(set) var changes: [String] = []
  /// The files as they are now.
  private(set) var files: [SourceFile]
  private let originals: [SourceFile]

  init(_ files: [SourceFile]) {
    self.files = files
    originals = files
  }

  /// Makes those of the findings' mendings that are wanted; false when none could be made.
  mutating func apply(_ findings: [Diagnostic], where isWanted: (Fix) -> Bool) -> Bool {
    var seen: Set<Fix> = []
    let fixes = findings.compactMap(\.fix).filter { isWanted($0) && seen.insert($0).inserted }
    var isChanged = false
    for index in files.indices where !files[index].isTable {
      let own = fixes.filter { $0.path.file == files[index].name }
      guard !own.isEmpty else { continue }
      var editor = ProgrammeEditor(files[index])
      for fix in own where editor.apply(fix) { isChanged = true }
      files[index] = editor.file
      changes += editor.applied.map { applied in
        let place = "\(applied.place.file):\(applied.place.line):\(applied.place.column)"
        return applied.before.isEmpty
          ? "\(place): добавлено \(applied.after.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
          : "\(place): было \(applied.before), стало \(applied.after)"
      }
    }
    return isChanged
  }

  /// True for a finding that the program mends itself.
  static func canMend(_ finding: Diagnostic) -> Bool {
    finding.fix.map { !SourceFile.isTable($0.path.file) } ?? false
  }

  /// What is to be mended in workbooks and tables, which are never written to: their formats, formulas and comments are
  /// the clerk's own.
  static func byHand(_ findings: [Diagnostic], where isWanted: (Fix) -> Bool) -> [String] {
    findings.compactMap { finding in
      guard let fix = finding.fix, isWanted(fix), !canMend(finding), let location = finding.location else { return nil }
      let words =
        switch fix.change {
        case .value(let text): "впишите «\(text)»"
        case .key(let key): "напишите «\(key)»"
        case .sibling(let key, let value): "заполните «\(key)»: \(value)"
        }
      return "\(DiagnosticPrinter().describe(location)): \(words)"
    }
  }

  /// Writes the changed files, each whole or not at all; what somebody has changed meanwhile stays, and that is said.
  func write(reading: (String) throws -> [UInt8]) throws {
    var refused: [Diagnostic] = []
    for (original, file) in zip(originals, files) where original.bytes != file.bytes {
      guard try reading(original.name) == original.bytes else {
        refused.append(
          Diagnostic(
            "OUT-17", .error, "файл изменился, пока его проверяли: исправления в него не записаны",
            hint: "повторите: prikaz check --fix", at: .file(original.name)))
        continue
      }
      // A link stays a link: what it leads to is replaced.
      let target = URL(filePath: original.name).resolvingSymlinksInPath()
      try OutputFolder(target.deletingLastPathComponent().path).write(file.bytes, as: target.lastPathComponent)
    }
    guard refused.isEmpty else { throw DiagnosedFailure(.cannotWrite, refused) }
  }
}
