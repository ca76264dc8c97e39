import Foundation
import Hummingbird

/// What the API answers with when all is well.
enum APIAnswer {
  /// A value as JSON, its keys in the order of the alphabet.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var headers = headers
    headers[.contentType] = "application/json"
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(data: try encoder.encode(value))))
  }

  /// Nothing to say but that it is done.
  static var done: Response { Response(status: .noContent) }

  /// A moment in seconds since 1970 as RFC 3339 writes it.
  static func moment(_ seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}
