import DocxTemplating
import ProgrammeFiles

/// Reads sets and makes their documents in memory; one serves one thread, and its templates are compiled once.
struct SetMaker {
  /// A set as it was read.
  struct ReadSet {
    let files: [SourceFile]
    /// The world with the set's own templates first; nil when it has none.
    let special: GenerationEnvironment?
    /// What its documents are made from.
    let source: BatchRecord.Source
  }

  /// The thread's room for documents.
  let workspace: RenderingWorkspace?
  private let environment: GenerationEnvironment
  private let request: BatchRun.Request
  private let templates: String
  private var pipeline: GenerationPipeline

  /// A maker over a catalogue whose templates have this hash; throws `DiagnosedFailure`.
  init(_ environment: GenerationEnvironment, request: BatchRun.Request, templates: String) throws {
    self.environment = environment
    self.request = request
    self.templates = templates
    workspace = RenderingWorkspace()
    pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment), workspace: workspace)
  }

  /// Reads a set; throws `DiagnosedFailure`.
  func read(_ item: BatchPlan.Item) throws -> ReadSet {
    let files = try (SetFolder.dataFiles(in: item.folder, environment) ?? []).map {
      SourceFile(name: $0, bytes: try environment.read($0))
    }
    let folder = item.folder + "/" + SetFolder.templates
    var special: GenerationEnvironment?
    var own: String?
    if environment.list(folder) != nil {
      special = GenerationEnvironment(
        read: environment.read, list: environment.list, templateFolders: [folder] + environment.templateFolders)
      own = try BatchRun.fingerprint(of: [folder], environment)
    }
    let source = BatchRecord.Source(
      data: Self.fingerprint(of: files, templates: own), templates: templates, request: request.signature)
    return ReadSet(files: files, special: special, source: source)
  }

  /// Makes a set's documents; throws `DiagnosedFailure` when there is none to give out.
  mutating func generate(_ set: ReadSet) throws -> GenerationPipeline.Result {
    let request = GenerationPipeline.Request(
      files: set.files, orderFiles: nil, kinds: request.kinds, isDraft: request.isDraft)
    guard let special = set.special else { return try pipeline.generate(request) }
    var own = GenerationPipeline(catalogue: try TemplateCatalogue(special), workspace: workspace)
    return try own.generate(request)
  }

  /// The hash over a set's data and its own templates, wherever the set lies.
  private static func fingerprint(of files: [SourceFile], templates: String?) -> String {
    ContentHash.of(
      files.map { (name: String($0.name.split(separator: "/").last ?? ""), bytes: $0.bytes) }
        + (templates.map { [(name: SetFolder.templates, bytes: Array($0.utf8))] } ?? []))
  }
}
