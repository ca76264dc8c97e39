import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting

@testable import DocumentService

/// A service on a database of its own, with a clock that stands still.
struct ServiceFixture {
  let environment: ServiceEnvironment
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init() async throws {
    environment = try await ServiceEnvironment(Self.configuration()) { 1_790_000_000 }
  }

  /// How a service of a test is run.
  static func configuration() -> ServiceConfiguration {
    var configuration = ServiceConfiguration(
      web: root.appending(path: "Web").path, templateFolders: [root.appending(path: "Templates").path], workers: 1)
    configuration.program = root.appending(path: ".build/debug/prikaz").path
    configuration.database =
      FileManager.default.temporaryDirectory.appending(path: "service-\(UUID().uuidString).sqlite").path
    return configuration
  }

  /// Calls the service without a socket.
  func test<Result: Sendable>(
    _ body: @Sendable @escaping (any TestClientProtocol) async throws -> Result
  ) async throws -> Result {
    try await DocumentService(environment).application().test(.router, body)
  }

  /// The cookie of somebody of a role who has signed in, as a request header.
  func visitor(_ role: Role, school: String? = nil) async throws -> HTTPFields {
    let now = environment.now()
    let account = try await environment.accounts.add(
      login: "\(role.rawValue)-\(school ?? "")", name: "Проба", role: role, school: school, at: now)
    let link = try await environment.accounts.addLink(for: account.id, expiresAt: now + 60)
    let token = try await environment.accounts.enter(by: link, at: now, lasting: 3600)
    return [.cookie: "prikaz=\(token?.text ?? "")"]
  }

  /// The pages as their authors wrote them.
  static func pages() throws -> [(name: String, text: String)] {
    let folder = root.appending(path: "Web/pages")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// The files of one of the example sets.
  static func example(_ name: String) throws -> [StoredFile] {
    let folder = root.appending(path: "Examples/\(name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".yaml") }
      .map { StoredFile(name: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }
}
