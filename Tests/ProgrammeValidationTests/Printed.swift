import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import ProgrammeValidation

/// All findings of reading and checking a set of one file, printed as a clerk sees them; empty when all is well.
func printedCheck(_ yaml: String, kind: String? = nil, stage: OrderStage? = nil) -> String {
  let reading = ProgrammeReader.read([SourceFile(name: "данные.yaml", text: yaml)])
  let kinds = [kind].compactMap(\.self).compactMap { text in
    DocumentKindReader.read(SourceFile(name: "kind.yaml", text: text)).kind
  }
  let result = ProgrammeValidator.validate(reading.partialSet, kinds: kinds, catalogue: kinds, stage: stage)
  return DiagnosticPrinter().text(of: reading.diagnostics(with: result.diagnostics))
}
