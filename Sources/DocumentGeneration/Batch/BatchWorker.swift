import ContentHashing
import Diagnostics
import PDFConversion

/// One thread of a batch: makes what is not up to date, writes it, notes it down.
///
/// A set is noted down when everything of it is there. Where PDFs are wanted that is later: they are made of the documents
/// of several sets at once, each thread having a LibreOffice of its own.
struct BatchWorker {
  /// A set whose documents are written and whose PDFs are not.
  private struct Unprinted {
    let item: BatchPlan.Item
    var record: BatchRecord
    var diagnostics: [Diagnostic]
    var failure: DiagnosedFailure.Kind?
    /// The documents' bytes in the order of the record's documents.
    let documents: [[UInt8]]

    /// The places of those that have no PDF yet.
    var wanting: [Int] { documents.indices.filter { record.documents[$0].pdf == nil } }
  }

  private let run: BatchRun
  private let isCancelled: @Sendable () -> Bool
  private let clock = ContinuousClock()
  private var maker: SetMaker
  private let converter: PDFConverter?
  private var unprinted: [Unprinted] = []
  /// Why no more PDFs are tried: LibreOffice has failed on every document of a call.
  private var brokenBy: DiagnosedFailure?

  init(_ run: BatchRun, isCancelled: @escaping @Sendable () -> Bool) throws {
    self.run = run
    self.isCancelled = isCancelled
    maker = try SetMaker(run.environment, request: run.request, templates: run.templates)
    converter =
      if let form = run.request.pdf, let office = run.office {
        try PDFConverter(office, form: form, isInterrupted: isCancelled)
      } else { nil }
  }

  /// Makes a set's documents unless they are up to date, and gives the sets that are done by that; throws
  /// `DiagnosedFailure` when the manifest cannot be written.
  mutating func make(_ item: BatchPlan.Item) throws -> [BatchRun.Outcome] {
    let start = clock.now
    var source = BatchRecord.Source(data: "", templates: run.templates, request: run.request.signature)
    var documents: [BatchRecord.Document] = []
    var contents: [[UInt8]] = []
    var diagnostics: [Diagnostic] = []
    var failure: DiagnosedFailure.Kind?
    do {
      let set = try maker.read(item.folder, school: item.school)
      source = set.source
      let known = run.manifest.record(of: item.name)
      if run.manifest.resumes, let known, isUpToDate(known, source, item) {
        return [
          BatchRun.Outcome(
            item: item, files: known.documents.map(\.file), isSkipped: true, diagnostics: [], failure: nil)
        ]
      }
      // What is to be said of the set as a whole is not said again of each school.
      if item.school == nil { diagnostics = set.remarks }
      let result = try maker.generate(set)
      diagnostics += result.diagnostics
      for document in result.documents {
        contents.append(try document.archive(compressor: maker.workspace?.compressor))
      }
      let written = try write(result.documents, contents, of: item)
      documents = written.documents.map { printed($0, known: known, source, item) }
      diagnostics += written.findings + leftovers(of: known, beside: documents, item)
    } catch let ended as DiagnosedFailure {
      diagnostics += ended.diagnostics + outdated(item)
      failure = ended.kind
    }
    let taken = (clock.now - start) / .milliseconds(1)
    let record = BatchRecord(
      set: item.name, folder: item.folder, school: item.school, data: source.data, templates: source.templates,
      request: source.request,
      documents: documents, findings: diagnostics.map(BatchRecord.Finding.init), seconds: taken.rounded() / 1_000)
    let set = Unprinted(
      item: item, record: record, diagnostics: diagnostics, failure: failure, documents: failure == nil ? contents : [])
    guard converter != nil, !set.wanting.isEmpty else { return [try note(set)] }
    unprinted.append(set)
    return unprinted.reduce(0) { $0 + $1.wanting.count } < PDFConverter.documentsPerCall ? [] : try finish()
  }

  /// Makes the PDFs that are still wanted and gives the sets that are done by that; those of an interrupted run are not,
  /// so that the next run takes them up. Throws `DiagnosedFailure` when the manifest cannot be written.
  mutating func finish() throws -> [BatchRun.Outcome] {
    guard let converter else { return [] }
    let sources = unprinted.flatMap { set in
      set.wanting.map {
        PDFConverter.Source(name: path(of: set.record.documents[$0].file, set.item), bytes: set.documents[$0])
      }
    }
    let results =
      brokenBy.map { failure in sources.map { .failure(failure.moved(to: $0.name)) } } ?? converter.convert(sources)
    guard !isCancelled() else { return [] }
    defer { unprinted = [] }
    if results.count > 1, case .failure(let failure)? = results.first,
      !results.contains(where: { (try? $0.get()) != nil })
    {
      brokenBy = failure
    }
    var turn = results.makeIterator()
    return try unprinted.map { set in
      var set = set
      for index in set.wanting {
        guard let result = turn.next() else { break }
        do {
          let pdf = try result.get()
          set.record.documents[index].pdf = try place(
            pdf, beside: set.record.documents[index].file, &set.diagnostics, set.item)
        } catch let ended as DiagnosedFailure {
          set.diagnostics += ended.diagnostics
          set.failure = ended.kind
        }
      }
      set.record.findings = set.diagnostics.map(BatchRecord.Finding.init)
      return try note(set)
    }
  }

  private func note(_ set: Unprinted) throws -> BatchRun.Outcome {
    try run.manifest.add(set.record)
    return BatchRun.Outcome(
      item: set.item, files: set.record.documents.flatMap(\.files).map(\.file),
      isSkipped: false, diagnostics: set.diagnostics, failure: set.failure)
  }

  private func path(of file: String, _ item: BatchPlan.Item) -> String { "\(run.output)/\(item.name)/\(file)" }

  private func isUpToDate(_ known: BatchRecord, _ source: BatchRecord.Source, _ item: BatchPlan.Item) -> Bool {
    guard !known.isFailed, known.isMadeFromTheSame(as: source) else { return false }
    return known.documents.allSatisfy { document in
      isThere(document.file, document.sha256, item)
        && (run.request.pdf == nil || document.pdf.map { isThere($0.file, $0.sha256, item) } == true)
    }
  }

  private func isThere(_ file: String, _ sha256: String, _ item: BatchPlan.Item) -> Bool {
    (try? run.environment.read(path(of: file, item))).map(ContentHash.of) == sha256
  }

  /// A document with the PDF that was made of the same bytes before: a set is made anew for one mistake of one document, and
  /// a PDF takes a hundred times as long as its document.
  private func printed(
    _ document: BatchRecord.Document, known: BatchRecord?, _ source: BatchRecord.Source, _ item: BatchPlan.Item
  ) -> BatchRecord.Document {
    guard run.manifest.resumes, run.request.pdf != nil, let known, known.request == source.request,
      let pdf = known.documents.first(where: { $0.file == document.file && $0.sha256 == document.sha256 })?.pdf,
      isThere(pdf.file, pdf.sha256, item)
    else { return document }
    var document = document
    document.pdf = pdf
    return document
  }

  // MARK: - Files

  private func folder(of item: BatchPlan.Item) throws -> OutputFolder {
    // The manifest's hashes find what a power cut has torn, so no file is waited for until it has reached the disk.
    try OutputFolder(run.output + "/" + item.name, isDurable: false)
  }

  private func write(
    _ made: [GeneratedDocument], _ contents: [[UInt8]], of item: BatchPlan.Item
  ) throws -> (documents: [BatchRecord.Document], findings: [Diagnostic]) {
    let folder = try folder(of: item)
    var documents: [BatchRecord.Document] = []
    var findings: [Diagnostic] = []
    for (document, bytes) in zip(made, contents) {
      let (outcome, found) = try DocumentPlacement.place(
        bytes, as: document.fileName, in: folder, force: run.request.force)
      findings += found
      documents.append(
        BatchRecord.Document(kind: document.kind.name, file: outcome.name, sha256: ContentHash.of(bytes)))
    }
    return (documents, findings)
  }

  /// The documents that an earlier run made of the set and that this one does not: with another number or date they have
  /// another name, and nobody should send the old one.
  private func leftovers(
    of known: BatchRecord?, beside documents: [BatchRecord.Document], _ item: BatchPlan.Item
  ) -> [Diagnostic] {
    guard let known, known.request == run.request.signature else { return [] }
    let files = Set(documents.map(\.file))
    return known.documents.filter { !files.contains($0.file) && isThere($0.file, $0.sha256, item) }.map {
      Diagnostic(
        "OUT-95", .warning, "остался документ прежнего прогона: по нынешним данным его больше нет",
        hint: "если он не подписан и не отправлен, удалите его", at: .file(path(of: $0.file, item)))
    }
  }

  /// What an earlier run left where nothing could be made now: somebody would send it.
  private func outdated(_ item: BatchPlan.Item) -> [Diagnostic] {
    let folder = "\(run.output)/\(item.name)"
    let files = (run.environment.list(folder) ?? []).filter { $0.hasSuffix(".docx") || $0.hasSuffix(".pdf") }
    guard !files.isEmpty else { return [] }
    let archive = "\(item.name.split(separator: "/").last ?? "").zip"
    let above = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let hasArchive = run.environment.list(above)?.contains(archive) ?? false
    return [
      Diagnostic(
        "OUT-90", .warning,
        "в папке остались прежние файлы (\(files.count))\(hasArchive ? ", а рядом прежний архив «\(archive)»" : ""): "
          + "новых по нынешним данным нет",
        hint: "не отправляйте их: исправьте ошибку и повторите пакет", at: .file(folder))
    ]
  }

  private func place(
    _ pdf: [UInt8], beside document: String, _ findings: inout [Diagnostic], _ item: BatchPlan.Item
  ) throws -> BatchRecord.PrintedFile {
    let (outcome, found) = try DocumentPlacement.place(
      pdf, as: DocumentPlacement.pdfName(of: document), in: folder(of: item), force: run.request.force)
    findings += found
    return BatchRecord.PrintedFile(file: outcome.name, sha256: ContentHash.of(pdf))
  }
}
