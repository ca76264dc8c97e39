import ContentHashing
import Diagnostics

/// Proves later that the documents of a batch are what their data and templates give.
package struct BatchVerification {
  /// What became of a set's documents.
  package enum Verdict: Sendable, Hashable {
    /// Files, data and templates are what they were, and the same documents come of them.
    case proven
    /// The files are what was written; why they cannot be proven from the sources stands in the findings.
    case unproven
    /// A file is not what was written.
    case altered
  }

  private let environment: GenerationEnvironment
  private let output: String
  private let templates: String
  /// What makes documents by the request of the last record: mostly all have the same, and templates are compiled once.
  private var lastMaker: (request: String, maker: SetMaker)?

  /// A verification of a folder of documents by the templates at hand; throws `DiagnosedFailure`.
  package init(environment: GenerationEnvironment, output: String) throws {
    self.environment = environment
    self.output = output
    templates = try BatchRun.fingerprint(of: environment.templateFolders, environment)
  }

  /// Calls `body` with the record of every set, manifest after manifest, none of which is ever in memory as a whole; throws
  /// `DiagnosedFailure` of kind `noInput` when there is none in the folder.
  package static func forEachRecord(
    in output: String, _ environment: GenerationEnvironment, _ body: (BatchRecord) -> Void
  ) throws {
    let names = BatchManifest.fileNames(in: output, environment)
    guard !names.isEmpty else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "OUT-41", .error, "здесь нет описи пакета (опись.jsonl)",
          hint: "укажите папку, в которую писала команда prikaz batch", at: .file(output)))
    }
    for name in names { try BatchManifest.forEachRecord(of: output + "/" + name, body) }
  }

  /// Looks at a set's files, then makes its documents anew and compares. `folder` is where the set's data lie now.
  package mutating func verify(_ record: BatchRecord, folder: String) -> (verdict: Verdict, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    // A PDF is compared with what was written; LibreOffice never makes the same bytes twice.
    for (file, sha256) in record.documents.flatMap(\.files) {
      let path = output + "/" + record.set + "/" + file
      guard let bytes = try? environment.read(path) else {
        findings.append(Diagnostic("OUT-42", .error, "документа нет на месте", at: .file(path)))
        continue
      }
      if ContentHash.of(bytes) != sha256 {
        findings.append(
          Diagnostic("OUT-43", .error, "документ изменён после того, как был сделан", at: .file(path)))
      }
    }
    guard findings.isEmpty else { return (.altered, findings) }
    let reason = reasonForDoubt(record, folder)
    return (reason == nil ? .proven : .unproven, (reason.map { [$0] } ?? []) + strangers(beside: record))
  }

  /// Documents in a set's folder that its record does not name: made by an earlier run, or laid there by somebody.
  private func strangers(beside record: BatchRecord) -> [Diagnostic] {
    let known = Set(record.documents.flatMap(\.files).map(\.file))
    let names = environment.list(output + "/" + record.set) ?? []
    return names.filter { name in
      !known.contains(name) && !name.hasPrefix("~") && !name.hasPrefix(".")
        && [".docx", ".pdf"].contains { name.lowercased().hasSuffix($0) }
    }.sorted().map { name in
      Diagnostic(
        "OUT-96", .warning, "документа нет в описи: он остался от прежнего прогона или положен сюда вручную",
        hint: "проверьте, нужен ли он", at: .file("\(output)/\(record.set)/\(name)"))
    }
  }

  private mutating func reasonForDoubt(_ record: BatchRecord, _ folder: String) -> Diagnostic? {
    func doubt(_ code: String, _ message: String, _ hint: String?) -> Diagnostic {
      Diagnostic(code, .warning, "\(record.set): \(message)", hint: hint, at: .file(folder))
    }
    guard environment.list(folder) != nil else {
      return doubt("OUT-44", "данных комплекта нет на прежнем месте", "укажите, где они: --data ПАПКА")
    }
    do {
      var maker =
        try lastMaker.flatMap { $0.request == record.request ? $0.maker : nil }
        ?? SetMaker(environment, request: .init(signature: record.request), templates: templates)
      lastMaker = nil
      defer { lastMaker = (record.request, maker) }
      let set = try maker.read(folder, school: record.school)
      if set.source.data != record.data { return doubt("OUT-45", "данные с тех пор изменились", nil) }
      if set.source.templates != record.templates { return doubt("OUT-46", "шаблоны с тех пор изменились", nil) }
      let hashes = try maker.generate(set).documents.map { ContentHash.of(try $0.archive()) }
      guard record.documents.map(\.sha256) == hashes else {
        return doubt(
          "OUT-47", "из тех же данных и шаблонов теперь получаются другие документы", "обновлялась программа")
      }
      return nil
    } catch {
      return doubt("OUT-45", "данные с тех пор изменились", "по ним документ уже не получается")
    }
  }
}
