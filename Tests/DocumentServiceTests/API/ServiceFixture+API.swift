import HTTPTypes
import DepartmentRecords
import Foundation
import Hummingbird
import HummingbirdTesting

@testable import DocumentService

extension ServiceFixture {
  /// The headers of a program that acts for somebody of a role.
  func program(_ role: Role) async throws -> HTTPFields {
    let now = environment.now()
    let account = try await environment.accounts.add(
      login: "program-\(role.rawValue)", name: "Программа", role: role, at: now)
    let token = try await environment.tokens.add(
      title: "проба", for: account, role: role, at: now, expiresAt: now + 3600)
    let headers: HTTPFields = [.authorization: "Bearer \(token?.text ?? "")"]
    return headers
  }

  /// A JSON body of files and further texts.
  static func body(_ files: [StoredFile], _ further: [String: String]) throws -> Data {
    var body: [String: Any] = further
    body["files"] = files.map { ["name": $0.name, "text": String(decoding: $0.bytes, as: UTF8.self)] }
    return try JSONSerialization.data(withJSONObject: body)
  }

  /// A name as a piece of an address.
  static func encoded(_ name: String) -> String {
    name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? name
  }
}

extension TestClientProtocol {
  /// Calls an address of the API.
  func call(
    _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, json: Data? = nil, bytes: [UInt8]? = nil
  ) async throws -> TestResponse {
    var headers = headers
    if json != nil { headers[.contentType] = "application/json" }
    let body = json.map { ByteBuffer(data: $0) } ?? bytes.map { ByteBuffer(bytes: $0) }
    return try await execute(uri: "/api/v1/" + path, method: method, headers: headers, body: body)
  }
}
