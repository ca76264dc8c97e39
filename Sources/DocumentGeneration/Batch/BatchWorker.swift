import Diagnostics
import DocxTemplating
import OfficeOpenXML
import ProgrammeFiles

/// One thread of a batch, with its own compiled templates and room for documents.
struct BatchWorker {
  private let run: BatchRun
  private let workspace: RenderingWorkspace?
  private var pipeline: GenerationPipeline
  private let clock = ContinuousClock()

  init(_ run: BatchRun) throws {
    self.run = run
    workspace = RenderingWorkspace()
    pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(run.environment), workspace: workspace)
  }

  /// Makes a set's documents unless they are up to date; throws `DiagnosedFailure` when the manifest cannot be written.
  mutating func make(_ item: BatchPlan.Item) throws -> BatchRun.Outcome {
    let start = clock.now
    var source = BatchRecord.Source(data: "", templates: run.templates, request: run.request.signature)
    var documents: [BatchRecord.Document] = []
    var diagnostics: [Diagnostic] = []
    var failure: DiagnosedFailure.Kind?
    do {
      let set = try read(item)
      source = set.source
      if let known = run.manifest.record(of: item.name), isUpToDate(known, source, item) {
        return BatchRun.Outcome(
          item: item, files: known.documents.map(\.file), isSkipped: true, diagnostics: [], failure: nil)
      }
      let result = try generate(set)
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

  /// A set as it was read.
  private struct ReadSet {
    let files: [SourceFile]
    /// The world with the set's own templates first; nil when it has none.
    let special: GenerationEnvironment?
    let source: BatchRecord.Source
  }

  private func read(_ item: BatchPlan.Item) throws -> ReadSet {
    let files = try (SetFolder.dataFiles(in: item.folder, run.environment) ?? []).map {
      SourceFile(name: $0, bytes: try run.environment.read($0))
    }
    let folder = item.folder + "/" + SetFolder.templates
    var special: GenerationEnvironment?
    var templates: String?
    if run.environment.list(folder) != nil {
      special = GenerationEnvironment(
        read: run.environment.read, list: run.environment.list, readInside: run.environment.readInside,
        templateFolders: [folder] + run.environment.templateFolders)
      templates = try BatchRun.fingerprint(of: [folder], run.environment)
    }
    let source = BatchRecord.Source(
      data: Self.fingerprint(of: files + pictures(in: item.folder), templates: templates), templates: run.templates,
      request: run.request.signature)
    return ReadSet(files: files, special: special, source: source)
  }

  /// The pictures that the data may name; one that is too large is refused when it is printed.
  private func pictures(in folder: String) -> [SourceFile] {
    SetFolder.pictures(in: folder, run.environment).map { name in
      let bytes = try? run.environment.readInside(name, folder, PictureFiles.mostBytes)
      return SourceFile(name: name, bytes: bytes ?? [])
    }
  }

  private mutating func generate(_ set: ReadSet) throws -> GenerationPipeline.Result {
    let request = GenerationPipeline.Request(
      files: set.files, orderFiles: nil, kinds: run.request.kinds, isDraft: run.request.isDraft)
    guard let special = set.special else { return try pipeline.generate(request) }
    var own = GenerationPipeline(catalogue: try TemplateCatalogue(special), workspace: workspace)
    return try own.generate(request)
  }

  /// The hash over a set's data, its pictures and its own templates, wherever the set lies.
  private static func fingerprint(of files: [SourceFile], templates: String?) -> String {
    ContentHash.of(
      files.map { (name: String($0.name.split(separator: "/").last ?? ""), bytes: $0.bytes) }
        + (templates.map { [(name: SetFolder.templates, bytes: Array($0.utf8))] } ?? []))
  }

  private func dataFiles(of item: BatchPlan.Item) throws -> [SourceFile] {
    try (SetFolder.dataFiles(in: item.folder, run.environment) ?? []).map {
      SourceFile(name: $0, bytes: try run.environment.read($0))
    }
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
      let bytes = try document.archive(compressor: workspace?.compressor)
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
