import DepartmentRecords
import Foundation
import Hummingbird

/// What a visitor sent with a form: fields in their order and files. The only way in which pages take a form, so that no
/// form is taken without the session's secret (cross-site request forgery) or beyond the limit.
struct FormSubmission: Sendable {
  /// An uploaded file.
  struct File: Sendable {
    /// The name on the visitor's machine as `SafeFileName` allows it: its last part, ready to be shown and used on disk.
    let name: String
    let bytes: [UInt8]
  }

  /// The most bytes that a form may have, files included.
  static let limit = 25 << 20

  private let fields: [(name: String, value: String)]
  private let files: [(name: String, file: File)]

  /// Reads a request's form; throws a fault when it is too long, cannot be read, or lacks the session's secret.
  init(_ request: Request, _ context: ServiceContext, limit: Int = Self.limit) async throws {
    try await self.init(unguarded: request, limit: limit)
    guard let session = context.session, self["csrf"] == session.csrf else {
      throw ServiceFault(
        .forbidden, "csrf", "Форма устарела", detail: "Откройте страницу снова и повторите: вход мог смениться.")
    }
  }

  /// Reads the form of somebody who has not signed in yet.
  init(unguarded request: Request, limit: Int = Self.limit) async throws {
    let buffer: ByteBuffer
    do {
      buffer = try await request.body.collect(upTo: limit)
    } catch {
      throw ServiceFault(
        .contentTooLarge, "too-large", "Файл слишком велик",
        detail: "Можно прислать не больше \(limit >> 20) МБ.")
    }
    let bytes = Array(buffer.readableBytesView)
    let type = request.headers[.contentType] ?? ""
    if let boundary = MultipartForm.boundary(of: type) {
      let parts = try MultipartForm.parts(of: bytes, boundary: boundary)
      fields = parts.compactMap { part in
        part.fileName == nil ? (part.name, String(decoding: part.bytes, as: UTF8.self)) : nil
      }
      // A browser sends an empty part with an empty name where no file was chosen.
      files = parts.compactMap { part in
        guard let name = part.fileName, !name.isEmpty else { return nil }
        return (part.name, File(name: SafeFileName.name(for: name), bytes: part.bytes))
      }
    } else {
      fields = URLEncodedFields.fields(of: bytes)
      files = []
    }
  }

  /// The first value of a field, with the line ends of this system; nil when it was not sent.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a field in their order.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Every field in the order in which it was sent.
  var entries: [(name: String, value: String)] { fields }

  /// The files of a field; none when nothing was chosen.
  func files(_ name: String) -> [File] { files.filter { $0.name == name }.map(\.file) }
}
