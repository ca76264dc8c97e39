import DepartmentDatabase
import DepartmentRecords
import DocumentGeneration
import DocumentRegistry

/// What all routes work with, made once when the service starts.
package struct ServiceEnvironment: Sendable {
  /// How the service is run.
  let configuration: ServiceConfiguration
  /// Accounts, sessions and links.
  package let accounts: AccountStore
  /// Tokens of programs.
  package let tokens: ProgramTokenStore
  /// What was done.
  package let audit: AuditStore
  /// The threads that compare passwords: one takes 19 MiB, so they are few.
  let passwords = BoundedWork(name: "passwords", count: 2, queueLimit: 32)
  /// How much one visitor may ask.
  let limits: VisitorLimits
  /// Figures about the work.
  let metrics = ServiceMetrics()
  /// Sets of data.
  package let sets: SetStore
  /// Documents on their way into the journal.
  package let documents: DocumentStore
  /// Schools' forms.
  package let schoolForms: SchoolFormStore
  /// Checked documents from outside.
  let inspections: InspectionStore
  /// The department's own templates.
  let ownTemplates: OwnTemplateStore
  /// Numbers and journals.
  package let registry: Registry
  /// The threads that make documents.
  let workers: GenerationWorkers
  /// The thread that makes PDFs.
  let pdf = PDFWork()
  /// Batches that run.
  let jobs: BatchJobs
  /// The description of the API for programs, as it is sent.
  let apiDescription: [UInt8]
  /// The program that reads files from outside.
  let confined: ConfinedProgram
  /// What checks of sets have found.
  let findings: SetFindings
  /// Pictures of documents' pages.
  let previews = PreviewLibrary()
  /// The pages.
  let pages: PageLibrary
  /// Style and scripts.
  let assets: AssetLibrary
  /// Seconds since 1970.
  let now: @Sendable () -> Int64

  /// Opens the database and reads pages and kinds; throws `DiagnosedFailure`.
  package init(_ configuration: ServiceConfiguration, now: @escaping @Sendable () -> Int64) async throws {
    self.configuration = configuration
    self.now = now
    let database = try DepartmentDatabase(
      at: configuration.database, schemas: [DocumentRegistry.schema, DepartmentRecords.schema])
    accounts = AccountStore(database)
    tokens = ProgramTokenStore(database)
    audit = AuditStore(database)
    limits = VisitorLimits(perSecond: configuration.requestsPerSecond)
    sets = SetStore(database)
    documents = DocumentStore(database)
    schoolForms = SchoolFormStore(database)
    inspections = InspectionStore(database)
    ownTemplates = OwnTemplateStore(database)
    registry = Registry(database, clock: now)
    workers = try GenerationWorkers(
      environment: .disk(templateFolders: configuration.templateFolders).withoutPictures(),
      count: configuration.workers,
      queueLimit: configuration.queueLimit)
    findings = SetFindings(workers)
    jobs = BatchJobs(sets, workers, JobStore(database))
    confined = ConfinedProgram(
      program: configuration.program, templateFolders: configuration.templateFolders, atOnce: configuration.workers,
      queueLimit: configuration.queueLimit / 4)
    pages = try await PageLibrary(folder: configuration.web + "/pages")
    assets = try AssetLibrary(folder: configuration.web + "/assets")
    apiDescription = try GenerationEnvironment.disk(templateFolders: []).read(configuration.web + "/openapi.json")
    try await useOwnTemplates()
    try await jobs.resume()
  }
}

extension ServiceEnvironment {
  /// The set that an address names, with its files; throws «нет такой страницы».
  func contents(_ context: ServiceContext) async throws -> SetContents {
    let id = try context.parameters.require("id", as: Int64.self)
    guard let set = try await sets.set(id) else { throw ServiceFault.notFound }
    return SetContents(set, try await sets.files(of: id))
  }
}
