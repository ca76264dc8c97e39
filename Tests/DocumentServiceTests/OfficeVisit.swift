import DepartmentDatabase
import DepartmentRecords
import DocumentRegistry
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import DocumentService

/// Somebody of a role who works with the service through its pages.
struct OfficeVisit {
  let fixture: ServiceFixture
  private let headers: HTTPFields
  private let csrf: String

  var environment: ServiceEnvironment { fixture.environment }

  init(_ role: Role, school: String? = nil) async throws {
    try await self.init(role, school: school, in: ServiceFixture())
  }

  private init(_ role: Role, school: String?, in fixture: ServiceFixture) async throws {
    self.fixture = fixture
    headers = try await fixture.visitor(role, school: school)
    let token = headers[.cookie].map { String($0.dropFirst("prikaz=".count)) } ?? ""
    csrf =
      try await fixture.environment.accounts.session(
        of: SecretToken(shown: token), at: fixture.environment.now())?.csrf ?? ""
  }

  /// Somebody else at the same service.
  func other(_ role: Role, school: String? = nil) async throws -> OfficeVisit {
    try await OfficeVisit(role, school: school, in: fixture)
  }

  func test(_ body: @Sendable @escaping (any TestClientProtocol) async throws -> Void) async throws {
    try await fixture.test(body)
  }

  // MARK: - Requests

  /// Sends a form and gives the address that the answer leads to.
  func post(
    _ client: any TestClientProtocol, _ path: String, _ fields: [String: String],
    repeated: [(name: String, value: String)] = []
  ) async throws -> String {
    try await client.execute(uri: path, method: .post, headers: formHeaders, body: body(fields, repeated)) { response in
      #expect(response.status == .seeOther, "\(path): \(String(buffer: response.body))")
      return response.headers[.location] ?? ""
    }
  }

  /// Sends a form with files and gives the address that the answer leads to.
  func upload(
    _ client: any TestClientProtocol, _ path: String, _ fields: [String: String] = [:],
    files: [(field: String, name: String, bytes: [UInt8])], status: HTTPResponse.Status = .seeOther
  ) async throws -> String {
    var buffer = ByteBuffer()
    for (name, value) in fields.merging(["csrf": csrf], uniquingKeysWith: { first, _ in first }) {
      buffer.writeString("--край\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
    }
    for file in files {
      buffer.writeString(
        "--край\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n\r\n")
      buffer.writeBytes(file.bytes)
      buffer.writeString("\r\n")
    }
    buffer.writeString("--край--\r\n")
    var headers = headers
    headers[.contentType] = "multipart/form-data; boundary=край"
    return try await client.execute(uri: path, method: .post, headers: headers, body: buffer) { response in
      #expect(response.status == status, "\(path): \(String(buffer: response.body))")
      return response.headers[.location] ?? ""
    }
  }

  /// The text of a page.
  func get(_ client: any TestClientProtocol, _ path: String) async throws -> String {
    String(decoding: try await bytes(client, path), as: UTF8.self)
  }

  /// The bytes of a file.
  func bytes(_ client: any TestClientProtocol, _ path: String) async throws -> [UInt8] {
    try await client.execute(uri: path, method: .get, headers: headers) { response in
      #expect(response.status == .ok, "\(path): \(String(buffer: response.body))")
      return Array(response.body.readableBytesView)
    }
  }

  /// Expects a status of an address.
  func expect(
    _ client: any TestClientProtocol, _ method: HTTPRequest.Method, _ path: String, _ status: HTTPResponse.Status,
    _ fields: [String: String] = [:]
  ) async throws {
    try await client.execute(
      uri: path, method: method, headers: method == .post ? formHeaders : headers,
      body: method == .post ? body(fields) : nil
    ) { response in
      #expect(response.status == status, "\(method) \(path): \(String(buffer: response.body))")
    }
  }

  private var formHeaders: HTTPFields {
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return headers
  }

  private func body(_ fields: [String: String], _ repeated: [(name: String, value: String)] = []) -> ByteBuffer {
    func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
    let all = fields.merging(["csrf": csrf]) { first, _ in first }
    let pairs = all.map { ($0.key, $0.value) } + repeated
    return ByteBuffer(string: pairs.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&"))
  }

  // MARK: - Sets

  /// The sample set whose order has no number yet; the set's number.
  func exampleSet(_ name: String = "kesova-gora") async throws -> Int64 {
    let set = try await environment.sets.add(title: "Кесова Гора", files: try ServiceFixture.example(name), at: 0)
    if name == "kesova-gora" {
      try await change("приказ-63-6.yaml", of: set.id) {
        $0.replacing("  номер: 63/6\n", with: "").replacing("  дата: 2020-07-14\n", with: "")
      }
    }
    return set.id
  }

  /// A set whose order is signed as document 1; the set's number.
  func signedOrder() async throws -> Int64 {
    let id = try await exampleSet()
    let set = try #require(try await environment.sets.set(id))
    let document = try await environment.documents.take(
      .init(
        set: set, kind: "order", kindTitle: "приказ", file: "приказ-63-6.yaml", title: "Об утверждении программы",
        people: []), by: "Проба", at: 0)
    _ = try await environment.documents.advance(document, to: .agreed, by: "Проба", at: 0)
    _ = try await environment.documents.advance(document, to: .signed, signedOn: "2020-07-14", by: "Проба", at: 0)
    return id
  }

  /// The usual template of a kind.
  func bytesOfTemplate(_ kind: String) async throws -> [UInt8] {
    let folder = environment.configuration.templateFolders[0]
    return [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: kind + ".docx")))
  }

  /// The jobs as the database keeps them.
  func store() throws -> JobStore {
    JobStore(
      try DepartmentDatabase(
        at: environment.configuration.database, schemas: [DocumentRegistry.schema, DepartmentRecords.schema]))
  }

  /// The text of a file of a set.
  func file(_ name: String, of set: Int64) async throws -> String {
    let file = try #require(try await environment.sets.files(of: set).first { $0.name == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// Changes a file of a set.
  func change(_ name: String, of id: Int64, _ edit: (String) -> String) async throws {
    let set = try #require(try await environment.sets.set(id))
    let text = edit(try await file(name, of: id))
    #expect(
      try await environment.sets.save(
        StoredFile(name: name, bytes: Array(text.utf8)), in: id, version: set.version, at: 0))
  }
}
