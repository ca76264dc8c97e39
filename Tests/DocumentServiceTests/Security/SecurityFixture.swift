import DepartmentRecords
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization

@testable import DocumentService

/// A visitor who fills forms: a cookie and the secret of its session.
struct Visitor: Sendable {
  let account: Account
  let cookie: String
  let csrf: String

  /// The headers of a form sent by a browser.
  var form: HTTPFields { [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"] }
  /// The headers of a page that is opened.
  var page: HTTPFields { [.cookie: cookie] }
}

/// A clock that tests move.
final class TestClock: Sendable {
  private let state = Mutex<Int64>(1_790_000_000)
  var now: Int64 { state.withLock { $0 } }
  func advance(_ seconds: Int64) { state.withLock { $0 += seconds } }
}

extension ServiceFixture {
  /// A service on a clock that tests move, configured otherwise.
  init(clock: TestClock = TestClock(), _ configure: (inout ServiceConfiguration) -> Void) async throws {
    var configuration = Self.configuration()
    configure(&configuration)
    environment = try await ServiceEnvironment(configuration) { clock.now }
  }

  /// Every address of the service with its method.
  var routes: [(path: String, method: HTTPRequest.Method)] {
    ServiceRouter.router(environment).routes.map { ($0.path.description, $0.method) }
  }

  static let password = "двенадцать слонов"

  /// Somebody with a password, not signed in.
  func account(_ role: Role, _ login: String, school: String? = nil) async throws -> Account {
    let account = try await environment.accounts.add(
      login: login, name: "Проба \(login)", role: role, school: school, at: environment.now())
    try await environment.accounts.setPassword(PasswordHash.hash(of: Self.password), of: account.id)
    return account
  }

  /// Somebody with a password, signed in.
  func signedIn(_ role: Role, _ login: String, school: String? = nil) async throws -> Visitor {
    try await session(of: try await account(role, login, school: school))
  }

  /// A further session of an account.
  func session(of account: Account) async throws -> Visitor {
    let now = environment.now()
    let token = try await environment.accounts.begin(account.id, at: now, lasting: SessionRecognition.lasting)
    let session = try await environment.accounts.session(of: token, at: now)
    return Visitor(account: account, cookie: "prikaz=\(token.text)", csrf: session?.csrf ?? "")
  }

  /// A token of a program of somebody.
  func token(of account: Account, _ role: Role, days: Int64 = 1) async throws -> HTTPFields {
    let now = environment.now()
    let token = try await environment.tokens.add(
      title: "проба", for: account, role: role, at: now, expiresAt: now + days * 86_400)
    return [.authorization: "Bearer \(token?.text ?? "")"]
  }
}

extension TestClientProtocol {
  /// Opens a page.
  func open(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
    try await execute(uri: path, method: .get, headers: headers)
  }

  /// Sends a form; the session's secret is added unless another is given.
  func send(_ path: String, _ fields: [String: String], by visitor: Visitor, csrf: String? = nil) async throws
    -> TestResponse
  {
    try await send(path, fields.merging(["csrf": csrf ?? visitor.csrf]) { $1 }, visitor.form)
  }

  /// Sends a form with these headers.
  func send(_ path: String, _ fields: [String: String], _ headers: HTTPFields = [:]) async throws -> TestResponse {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\(ServiceFixture.encoded($0.value))" }
      .joined(separator: "&")
    return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  /// Tries to sign in.
  func signIn(_ login: String, _ password: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
    try await send("/enter", ["login": login, "password": password], headers)
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var cookie: String { headers[.setCookie] ?? "" }
}
