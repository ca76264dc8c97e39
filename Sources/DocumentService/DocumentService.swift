import DepartmentRecords
import Diagnostics
import Foundation
import Hummingbird
import Logging
import NIOCore

/// The service as a whole.
package struct DocumentService: Sendable {
  private let environment: ServiceEnvironment

  /// A service over an environment.
  package init(_ environment: ServiceEnvironment) { self.environment = environment }

  /// The application: with a socket when it is run, without one in tests.
  package func application(whenReady: @escaping @Sendable () -> Void = {}) -> some ApplicationProtocol {
    let configuration = environment.configuration
    var logger = Logger(label: "prikaz")
    logger.logLevel = .notice
    return Application(
      router: ServiceRouter.router(environment),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [
            ConnectionDeadlines(body: .seconds(configuration.bodySeconds), stall: .seconds(configuration.bodySeconds))
          ], idleTimeout: .seconds(configuration.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(configuration.connections, logger: logger)),
      onServerRunning: { _ in whenReady() }, logger: logger)
  }

  /// Serves until it is told to stop (SIGTERM, SIGINT); requests that have begun are finished.
  ///
  /// `whenReady` is called when the socket is open. Throws `DiagnosedFailure` when the port is not to be had.
  package func run(whenReady: @escaping @Sendable () -> Void) async throws {
    do {
      try await application(whenReady: whenReady).runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
      let port = environment.configuration.port
      throw DiagnosedFailure(
        .unusable,
        error.errnoCode == EACCES
          ? Diagnostic(
            "OUT-99", .error, "порт \(port) системе занимать не разрешено", hint: "выберите порт от 1024: --port 8080")
          : Diagnostic(
            "OUT-99", .error, "порт \(port) занят: служба уже запущена или его держит другая программа",
            hint: "откройте уже запущенную, остановите её или выберите другой порт: --port \(port + 1)"))
    }
  }

  /// The address of a link that makes its holder administrator, once; nil when there is an account already.
  package func firstLink() async throws -> String? {
    guard try await environment.accounts.isEmpty() else { return nil }
    let account = try await environment.accounts.add(
      login: "администратор", name: "Администратор", role: .administrator, at: environment.now())
    return try await link(for: account)
  }

  /// The address of a new link for the first administrator, for when the old one or the password is lost.
  package func newLink() async throws -> String? {
    if let first = try await firstLink() { return first }
    guard let account = try await environment.accounts.firstAdministrator() else { return nil }
    try await environment.audit.add("Ссылка администратора с консоли", by: account, at: environment.now())
    return try await link(for: account)
  }

  private func link(for account: Account) async throws -> String {
    let link = try await environment.accounts.addLink(for: account.id, expiresAt: environment.now() + 24 * 3600)
    return environment.configuration.usualAddress + "/enter/" + link.text
  }
}
