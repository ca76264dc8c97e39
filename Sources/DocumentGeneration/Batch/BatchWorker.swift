import Diagnostics
import OfficeOpenXML

/// One thread of a batch: makes what is not up to date, writes it, notes it down.
struct BatchWorker {
  private let run: BatchRun
  private var maker: SetMaker
  private let clock = ContinuousClock()

  init(_ run: BatchRun) throws {
    self.run = run
    maker = try SetMaker(run.environment, request: run.request, templates: run.templates)
  }

  /// Makes a set's documents unless they are up to date; throws `DiagnosedFailure` when the manifest cannot be written.
  mutating func make(_ item: BatchPlan.Item) throws -> BatchRun.Outcome {
    let start = clock.now
    var source = BatchRecord.Source(data: "", templates: run.templates, request: run.request.signature)
    var documents: [BatchRecord.Document] = []
    var diagnostics: [Diagnostic] = []
    var failure: DiagnosedFailure.Kind?
    do {
      let set = try maker.read(item)
      source = set.source
      if let known = run.manifest.record(of: item.name), isUpToDate(known, source, item) {
        return BatchRun.Outcome(
          item: item, files: known.documents.map(\.file), isSkipped: true, diagnostics: [], failure: nil)
      }
      let result = try maker.generate(set)
      diagnostics = result.diagnostics
      let written = try write(result.documents, of: item)
      documents = written.documents
      diagnostics += written.findings
    } catch let ended as DiagnosedFailure {
      diagnostics += ended.diagnostics
      failure = ended.kind
    }
    let taken = (clock.now - start) / .milliseconds(1)
    try run.manifest.add(
      BatchRecord(
        set: item.name, folder: item.folder, data: source.data, templates: source.templates, request: source.request,
        documents: documents, findings: diagnostics.map(BatchRecord.Finding.init),
        seconds: taken.rounded() / 1_000))
    return BatchRun.Outcome(
      item: item, files: documents.map(\.file), isSkipped: false, diagnostics: diagnostics, failure: failure)
  }

  private func isUpToDate(_ known: BatchRecord, _ source: BatchRecord.Source, _ item: BatchPlan.Item) -> Bool {
    guard !known.isFailed, known.isMadeFromTheSame(as: source) else { return false }
    let folder = run.output + "/" + item.name
    if run.request.zips, (try? run.environment.read(folder + ".zip")) == nil { return false }
    return known.documents.allSatisfy { document in
      (try? run.environment.read(folder + "/" + document.file)).map(ContentHash.of) == document.sha256
    }
  }

  private func write(
    _ made: [GeneratedDocument], of item: BatchPlan.Item
  ) throws -> (documents: [BatchRecord.Document], findings: [Diagnostic]) {
    // The manifest's hashes find what a power cut has torn, so no file is waited for until it has reached the disk.
    let folder = try OutputFolder(run.output + "/" + item.name, isDurable: false)
    var documents: [BatchRecord.Document] = []
    var findings: [Diagnostic] = []
    var entries: [ZipEntry] = []
    for document in made {
      let bytes = try document.archive(compressor: maker.workspace?.compressor)
      let (outcome, found) = try DocumentPlacement.place(
        bytes, as: document.fileName, in: folder, force: run.request.force)
      findings += found
      documents.append(
        BatchRecord.Document(kind: document.kind.name, file: outcome.name, sha256: ContentHash.of(bytes)))
      if run.request.zips { entries.append(ZipEntry(name: document.fileName, bytes: bytes, compressor: nil)) }
    }
    if run.request.zips { try writeZip(entries, of: item) }
    return (documents, findings)
  }

  private func writeZip(_ entries: [ZipEntry], of item: BatchPlan.Item) throws {
    let parts = (run.output + "/" + item.name).split(separator: "/", omittingEmptySubsequences: false)
    let folder = try OutputFolder(parts.dropLast().joined(separator: "/"), isDurable: false)
    try folder.write(ZipWriter.archive(of: entries), as: "\(parts.last ?? "").zip")
  }
}
