import Diagnostics
import DocumentGeneration
import Foundation
import ProgrammeFiles

/// Turns workbooks and tables into data files of text, which people and forms can change.
struct TableImport {
  let environment: GenerationEnvironment

  /// True for the name of a workbook or a table.
  static func isTable(_ name: String) -> Bool {
    [".xlsx", ".csv"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The data files of tables, each under the table's own name; throws `DiagnosedFailure` when one cannot be read.
  func files(of tables: [String]) throws -> [SourceFile] {
    var failures: [Diagnostic] = []
    var files: [SourceFile] = []
    for table in tables {
      let name = URL(filePath: table).lastPathComponent
      let reading = DataFileReader.read(SourceFile(name: name, bytes: try environment.read(table)))
      guard case .record(let entries)? = reading.root?.written, !reading.diagnostics.hasErrors else {
        failures += reading.diagnostics
        continue
      }
      let stem = URL(filePath: name).deletingPathExtension().lastPathComponent
      files.append(SourceFile(name: stem + ".yaml", text: YAMLWriter.text(of: entries)))
    }
    guard failures.isEmpty else { throw DiagnosedFailure(.unusable, failures) }
    return files
  }
}
