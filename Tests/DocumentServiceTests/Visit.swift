import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting

@testable import DocumentService

/// Somebody who has signed in and walks about the pages without a socket.
struct Visit {
  /// What came back.
  struct Answer {
    let status: HTTPResponse.Status
    let bytes: [UInt8]
    let location: String
    let disposition: String
    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// The value of a hidden field of the page.
    func hidden(_ name: String) -> String {
      guard let start = html.range(of: "name=\"\(name)\" value=\"")?.upperBound,
        let end = html[start...].firstIndex(of: "\"")
      else { return "" }
      return String(html[start..<end]).replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing(
        "&lt;", with: "<"
      )
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
  }

  let fixture: ServiceFixture
  private let cookie: HTTPFields
  private let csrf: String

  init(_ role: Role = .department, fixture: ServiceFixture? = nil, forged: Bool = false) async throws {
    self.fixture = if let fixture { fixture } else { try await ServiceFixture() }
    cookie = try await self.fixture.visitor(role, school: forged ? "другая" : nil)
    let token = cookie[.cookie].map { String($0.drop { $0 != "=" }.dropFirst()) } ?? ""
    let session = try await self.fixture.environment.accounts.session(
      of: SecretToken(shown: token), at: self.fixture.environment.now())
    csrf = forged ? "чужой" : session?.csrf ?? ""
  }

  func add(_ title: String, example: String) async throws -> Int64 {
    try await add(title, files: try ServiceFixture.example(example))
  }

  func add(_ title: String, files: [StoredFile]) async throws -> Int64 {
    try await fixture.environment.sets.add(title: title, files: files, at: 0).id
  }

  /// A file of a set as it is now.
  func text(_ set: Int64, _ name: String) async throws -> String {
    let file = try await fixture.environment.sets.files(of: set).first { $0.name == name }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  func get(_ address: String) async throws -> Answer { try await send(address, .get, cookie, nil) }

  func post(_ address: String, _ fields: KeyValuePairs<String, String>) async throws -> Answer {
    try await post(address, fields.map { ($0.key, $0.value) })
  }

  func post(_ address: String, _ fields: [(String, String)]) async throws -> Answer {
    let body = ([("csrf", csrf)] + fields).map { PageAddress.escaped($0.0) + "=" + PageAddress.escaped($0.1) }
      .joined(separator: "&")
    var headers = cookie
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await send(address, .post, headers, ByteBuffer(string: body))
  }

  func upload(_ address: String, files: [(name: String, text: String)]) async throws -> Answer {
    try await upload(address, files.map { StoredFile(name: $0.name, text: $0.text) })
  }

  func upload(_ address: String, _ files: [StoredFile]) async throws -> Answer {
    var body = Array("--Border\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\(csrf)\r\n".utf8)
    for file in files {
      let head = "Content-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\""
      body += Array("--Border\r\n\(head)\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
    }
    var headers = cookie
    headers[.contentType] = "multipart/form-data; boundary=Border"
    return try await send(address, .post, headers, ByteBuffer(bytes: body + Array("--Border--\r\n".utf8)))
  }

  private func send(
    _ address: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: ByteBuffer?
  ) async throws -> Answer {
    try await fixture.test { client async throws in
      try await client.execute(uri: address, method: method, headers: headers, body: body) { response in
        Answer(
          status: response.status, bytes: Array(response.body.readableBytesView),
          location: response.headers[.location] ?? "", disposition: response.headers[.contentDisposition] ?? "")
      }
    }
  }
}
