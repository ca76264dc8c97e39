import ArgumentParser
import Foundation
import PDFConversion

/// The options that ask for PDFs.
struct PDFOptions: ParsableArguments {
  @Flag(help: "Рядом с каждым документом — PDF (нужна LibreOffice).")
  var pdf = false

  @Flag(help: "То же, но PDF для архива: PDF/A-2b.")
  var pdfA = false

  /// What is wanted; nil for none.
  var form: PDFForm? { pdfA ? .archive : pdf ? .plain : nil }

  /// LibreOffice, where a PDF is wanted; throws `DiagnosedFailure` when it is not installed.
  func office() throws -> OfficeProgram? {
    form == nil ? nil : try OfficeProgram(in: ProcessInfo.processInfo.environment)
  }
}
