import Diagnostics
import Foundation
import PDFConversion

/// Makes PDFs through LibreOffice, one at a time: each takes seconds and hundreds of megabytes.
final class PDFWork: Sendable {
  /// How many may wait: with some seconds for each, more would only wait in vain.
  private static let queueLimit = 8
  private static let patience = Duration.seconds(60)

  private let work = BoundedWork(name: "pdf", count: 1, queueLimit: queueLimit)

  /// The PDF of a Word document of ours. Throws a fault when too many wait, `DiagnosedFailure` when LibreOffice is not
  /// installed or fails.
  func convert(_ bytes: [UInt8], name: String, form: PDFForm = .plain) async throws -> [UInt8] {
    try await work.run {
      let office: OfficeProgram
      do {
        office = try OfficeProgram(in: ProcessInfo.processInfo.environment)
      } catch let failure as DiagnosedFailure {
        throw ServiceFault(
          .notImplemented, "no-office", "PDF здесь не делается", detail: "На сервере нет LibreOffice.",
          diagnostics: failure.diagnostics)
      }
      let converter = try PDFConverter(office, form: form, patience: Self.patience)
      guard let result = converter.convert([.init(name: name, bytes: bytes)]).first else {
        throw ServiceFault(.internalServerError, "own-fault", "Ошибка программы")
      }
      return try result.get()
    }
  }
}
