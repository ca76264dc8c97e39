import Diagnostics
import Foundation

/// Turns Word documents into PDF, several a call; one serves one thread and has a LibreOffice profile of its own.
///
/// Files go in and come out as bytes: what LibreOffice writes lies in a temporary folder until it is known to be whole.
package final class PDFConverter {
  /// A document to be converted.
  package struct Source: Sendable {
    /// The name under which findings speak of it.
    package let name: String
    /// The file's bytes.
    package let bytes: [UInt8]

    /// A document.
    package init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  /// How many documents one call takes: a call costs a second before the first of them, so more would gain little.
  package static let documentsPerCall = 25

  private let office: OfficeProgram
  private let form: PDFForm
  private let patience: Duration
  private let isInterrupted: @Sendable () -> Bool
  private let scratch: ScratchFolder
  private let profile: String

  /// A converter; `patience` is how long LibreOffice may take over one document. Throws `DiagnosedFailure` when the
  /// temporary folder cannot be used.
  package init(
    _ office: OfficeProgram, form: PDFForm, patience: Duration = .seconds(120),
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws {
    self.office = office
    self.form = form
    self.patience = patience
    self.isInterrupted = isInterrupted
    scratch = try ScratchFolder(in: office.temporary)
    profile = try scratch.emptyFolder("profile")
    _ = try scratch.emptyFolder("profile/user")
    try scratch.write(Array(OfficeProfile.settings.utf8), to: profile + "/" + OfficeProfile.file)
  }

  /// The PDF of each document in their order, or why there is none; one document's failure never takes the others along.
  package func convert(_ documents: [Source]) -> [Result<[UInt8], DiagnosedFailure>] {
    var results: [Result<[UInt8], DiagnosedFailure>] = []
    // Two calls in a row without a single PDF: it is LibreOffice that fails, not a document.
    var vain = 0
    while results.count < documents.count {
      let (made, isThrough) = call(Array(documents[results.count...].prefix(Self.documentsPerCall)))
      let hasMade = made.contains { (try? $0.get()) != nil }
      vain = hasMade ? 0 : vain + 1
      if isThrough, hasMade {
        results += made
        continue
      }
      // Documents are taken in turn, so the first that is missing is the one that LibreOffice stumbled over.
      let whole = made.prefix { (try? $0.get()) != nil }
      results += made.prefix(whole.count + 1)
      if vain >= 2 || isInterrupted(), case .failure(let failure)? = made.first {
        results += documents[results.count...].map { .failure(failure.moved(to: $0.name)) }
      }
    }
    return results
  }

  /// One call of LibreOffice; `isThrough` tells that it has come to the end of its list.
  private func call(_ documents: [Source]) -> (results: [Result<[UInt8], DiagnosedFailure>], isThrough: Bool) {
    do {
      let input = try scratch.emptyFolder("in")
      let output = try scratch.emptyFolder("out")
      for (index, document) in documents.enumerated() {
        let bytes = try ExternalLinks.removed(from: document.bytes, named: document.name)
        try scratch.write(bytes, to: "\(input)/\(index).docx")
      }
      let log = scratch.path + "/log"
      let end = try run(documents.count, from: input, into: output, log: log)
      let words = Self.lastWords(in: log)
      let results: [Result<[UInt8], DiagnosedFailure>] = documents.enumerated().map { index, document in
        // A file that was being written when its writer was killed is none.
        guard let data = FileManager.default.contents(atPath: "\(output)/\(index).pdf"), Self.isWhole(data) else {
          return .failure(fault(of: end, words).failure(document.name))
        }
        let pdf = Array(data)
        return form.isSatisfied(by: pdf)
          ? .success(PDFSeal.sealed(pdf)) : .failure(PDFFault.notForArchives.failure(document.name))
      }
      return (results, end == .exited(0))
    } catch {
      let failure = (error as? DiagnosedFailure) ?? PDFFault.notExecutable(office.path).failure()
      return (documents.map { _ in .failure(failure) }, false)
    }
  }

  private func run(_ count: Int, from input: String, into output: String, log: String) throws -> ProcessGroup.End {
    let address = URL(filePath: profile, directoryHint: .isDirectory).absoluteString
    let words =
      office.isolation + [
        office.path, "-env:UserInstallation=\(address)", "--headless", "--invisible", "--nologo", "--nodefault",
        "--norestore", "--nolockcheck", "--nofirststartwizard", "--convert-to", form.filter, "--outdir", output,
      ] + (0..<count).map { "\(input)/\($0).docx" }
    var environment = office.environment
    // What it throws away while it works goes with our folder, also when it is killed.
    environment["TMPDIR"] = scratch.path
    return try ProcessGroup(words, environment: environment, log: log).wait(
      limit: patience,
      progress: { (try? FileManager.default.contentsOfDirectory(atPath: output).count) ?? 0 },
      isInterrupted: isInterrupted)
  }

  private func fault(of end: ProcessGroup.End, _ words: String?) -> PDFFault {
    switch end {
    case .exited(0): .nothingWritten(words: words)
    case .exited(let status): .failed(status: status, words: words)
    case .killed(let signal): .failed(status: 128 + signal, words: words)
    case .silent: .silent(seconds: Int(patience.components.seconds))
    case .interrupted: .interrupted
    }
  }

  private static func isWhole(_ pdf: Data) -> Bool {
    pdf.starts(with: Data("%PDF-".utf8)) && pdf.suffix(64).range(of: Data("%%EOF".utf8)) != nil
  }

  /// The last line that LibreOffice has said, but for its steady remarks.
  private static func lastWords(in log: String) -> String? {
    let text = FileManager.default.contents(atPath: log).map { String(decoding: $0.suffix(4_096), as: UTF8.self) } ?? ""
    return text.split(whereSeparator: \.isNewline).last {
      !$0.hasPrefix("convert ") && !$0.contains("javaldx") && !$0.allSatisfy(\.isWhitespace)
    }.map { String($0.prefix(200)) }
  }
}
