import Foundation
import Hummingbird

/// A file for the visitor to keep.
enum Download {
  static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  static func response(_ bytes: [UInt8], name: String, type: String = word) -> Response {
    // RFC 6266: a plain name for old programs, the real one in UTF-8.
    let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "document"
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"document\"; filename*=UTF-8''\(encoded)",
      ], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
