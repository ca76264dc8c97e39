import Diagnostics
import ProgrammeFiles

/// The findings of reading a set of one file, printed as a clerk sees them; empty when all is well.
func printedFindings(_ yaml: String, file: String = "данные.yaml") -> String {
  DiagnosticPrinter().text(of: ProgrammeReader.read([SourceFile(name: file, text: yaml)]).diagnostics)
}

/// The findings of reading a set of several files.
func printedFindings(_ files: KeyValuePairs<String, String>) -> String {
  let sources = files.map { SourceFile(name: $0.key, text: $0.value) }
  return DiagnosticPrinter().text(of: ProgrammeReader.read(sources).diagnostics)
}
