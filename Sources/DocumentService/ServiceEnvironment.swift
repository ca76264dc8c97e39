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
  /// Sets of data.
  package let sets: SetStore
  /// Documents on their way into the journal.
  package let documents: DocumentStore
  /// Numbers and journals.
  package let registry: Registry
  /// The threads that make documents.
  let workers: GenerationWorkers
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
    sets = SetStore(database)
    documents = DocumentStore(database)
    registry = Registry(database, clock: now)
    workers = try GenerationWorkers(
      environment: .disk(templateFolders: configuration.templateFolders), count: configuration.workers,
      queueLimit: configuration.queueLimit)
    pages = try await PageLibrary(folder: configuration.web + "/pages")
    assets = try AssetLibrary(folder: configuration.web + "/assets")
  }
}
