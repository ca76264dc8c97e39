import DepartmentRecords
import Hummingbird
import Logging

/// The service as a whole.
package struct DocumentService: Sendable {
  private let environment: ServiceEnvironment

  /// A service over an environment.
  package init(_ environment: ServiceEnvironment) { self.environment = environment }

  /// The application: with a socket when it is run, without one in tests.
  package func application() -> some ApplicationProtocol {
    var logger = Logger(label: "prikaz")
    logger.logLevel = .notice
    return Application(
      router: ServiceRouter.router(environment),
      configuration: .init(
        address: .hostname(environment.configuration.host, port: environment.configuration.port)),
      logger: logger)
  }

  /// Serves until it is told to stop (SIGTERM, SIGINT); requests that have begun are finished.
  package func run() async throws { try await application().runService() }

  /// The address of a link that makes its holder administrator, once; nil when there is an account already.
  package func firstLink() async throws -> String? {
    guard try await environment.accounts.isEmpty() else { return nil }
    let now = environment.now()
    let account = try await environment.accounts.add(
      login: "администратор", name: "Администратор", role: .administrator, at: now)
    let link = try await environment.accounts.addLink(for: account.id, expiresAt: now + 24 * 3600)
    return "http://\(environment.configuration.host):\(environment.configuration.port)/enter/\(link.text)"
  }
}
