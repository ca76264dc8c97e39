import ContentHashing
import DocxTemplating
import ProgrammeFiles

/// Reads sets and makes their documents in memory; one serves one thread, and its templates are compiled once.
struct SetMaker {
  /// A set as it was read.
  struct ReadSet {
    /// Where it lies.
    let folder: String
    let files: [SourceFile]
    /// The world with the set's own templates first; nil when it has none.
    let special: GenerationEnvironment?
    /// What its documents are made from.
    let source: BatchRecord.Source
    /// The school that documents are wanted for; nil for those of the set as a whole.
    var school: String?
  }

  /// The thread's room for documents.
  let workspace: RenderingWorkspace?
  private let environment: GenerationEnvironment
  private let request: BatchRun.Request
  private let templates: String
  private var pipeline: GenerationPipeline
  /// The folder read last for one of its schools: the others follow it.
  private var lastRead: (folder: String, set: ReadSet)?
  /// The pipeline over the templates of a folder's own.
  private var special: (folder: String, pipeline: GenerationPipeline)?

  /// A maker over a catalogue whose templates have this hash; throws `DiagnosedFailure`.
  init(_ environment: GenerationEnvironment, request: BatchRun.Request, templates: String) throws {
    self.environment = environment
    self.request = request
    self.templates = templates
    workspace = RenderingWorkspace()
    pipeline = GenerationPipeline(catalogue: try TemplateCatalogue(environment), workspace: workspace)
  }

  /// Reads the set of a folder, for one of its schools where one is named; throws `DiagnosedFailure`.
  ///
  /// A folder is read once for all its schools.
  mutating func read(_ folder: String, school: String?) throws -> ReadSet {
    if let lastRead, lastRead.folder == folder, school != nil {
      var set = lastRead.set
      set.school = school
      return set
    }
    special = nil
    let set = try readFiles(folder, school: school)
    lastRead = school == nil ? nil : (folder, set)
    return set
  }

  private func readFiles(_ folder: String, school: String?) throws -> ReadSet {
    let files = try (SetFolder.dataFiles(in: folder, environment) ?? []).map {
      SourceFile(name: $0, bytes: try environment.read($0))
    }
    let ownTemplates = folder + "/" + SetFolder.templates
    var special: GenerationEnvironment?
    var own: String?
    if environment.list(ownTemplates) != nil {
      special = environment.withTemplates(in: ownTemplates)
      own = try BatchRun.fingerprint(of: [ownTemplates], environment)
    }
    let source = BatchRecord.Source(
      data: try fingerprint(of: files, in: folder, templates: own), templates: templates, request: request.signature)
    return ReadSet(folder: folder, files: files, special: special, source: source, school: school)
  }

  /// Makes a set's documents; throws `DiagnosedFailure` when there is none to give out.
  mutating func generate(_ set: ReadSet) throws -> GenerationPipeline.Result {
    let request = GenerationPipeline.Request(
      files: set.files, orderFiles: nil, kinds: request.kinds, isDraft: request.isDraft,
      inspects: request.inspects, school: set.school)
    guard let environment = set.special else { return try pipeline.generate(request) }
    if special?.folder != set.folder {
      let catalogue = try TemplateCatalogue(environment)
      special = (set.folder, GenerationPipeline(catalogue: catalogue, workspace: workspace))
    }
    guard var own = special else { return try pipeline.generate(request) }
    special = nil
    defer { special = own }
    return try own.pipeline.generate(request)
  }

  /// The hash over a set's data, the pictures beside them and its own templates, wherever the set lies.
  private func fingerprint(of files: [SourceFile], in folder: String, templates: String?) throws -> String {
    let pictures = try SetFolder.pictures(in: folder, environment).map { (name: $0, bytes: try environment.read($0)) }
    return ContentHash.of(
      (files.map { (name: $0.name, bytes: $0.bytes) } + pictures).map {
        (name: String($0.name.dropFirst(folder.count)), bytes: $0.bytes)
      } + (templates.map { [(name: SetFolder.templates, bytes: Array($0.utf8))] } ?? []))
  }
}
