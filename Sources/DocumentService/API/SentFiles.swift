import DepartmentRecords
import Foundation
import Hummingbird

/// Files of a set that a program sent, as JSON (`files`: `name` with `text` or `base64`) or as parts of
/// `multipart/form-data`; what else the body says is read by the caller.
struct SentFiles {
  /// The title; empty unless it is wanted.
  private(set) var title = ""
  /// The files in the order in which they were sent.
  let files: [StoredFile]

  /// The keys that a form tells as words and JSON as yes or no.
  private static let flags = ["draft", "forSite"]

  /// Reads a body. `further` reads the other keys of it: those of the JSON object, or the fields of the form, which are
  /// then texts but for yes and no.
  init(_ request: APIRequest, wantsTitle: Bool, _ further: (JSONRecord) -> Void) async throws {
    let record: JSONRecord
    var parts: [StoredFile]?
    if request.isJSON {
      record = try await request.record()
    } else {
      let form = try await Self.form(of: request)
      record = form.fields
      parts = form.files
    }
    if wantsTitle { title = record.text("title") }
    if let parts {
      if parts.isEmpty || parts.count > SetFileName.mostFiles {
        record.note("files", "файлов может быть от 1 до \(SetFileName.mostFiles)")
      }
      files = parts
    } else {
      files = record.records("files", count: 1...SetFileName.mostFiles, Self.file).compactMap(\.self)
    }
    further(record)
    var names: Set<String> = []
    for file in files {
      if let fault = SetFileName.fault(of: file.name) { record.note("files", "«\(file.name)»: \(fault)") }
      if SetFileName.isTooLarge(file.name, file.bytes) {
        record.note("files", "«\(file.name)»: файл данных больше \(SetFileName.largestData >> 20) МБ")
      }
      if !names.insert(file.name).inserted { record.note("files", "«\(file.name)»: файл прислан дважды") }
    }
    if title.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      record.note("title", "название пишется в одну строку")
    }
    try record.finish()
  }

  private static func file(_ record: JSONRecord) -> StoredFile? {
    let name = record.text("name", length: 1...120)
    let text = record.optionalText("text", length: 0...FormSubmission.limit)
    let base64 = record.optionalText("base64", length: 0...FormSubmission.limit * 2)
    if let text, base64 == nil { return StoredFile(name: name, bytes: Array(text.utf8)) }
    if let base64, text == nil, let data = Data(base64Encoded: base64) {
      return StoredFile(name: name, bytes: [UInt8](data))
    }
    record.note("text", "содержание — или text, или base64")
    return nil
  }

  private static func form(of request: APIRequest) async throws -> (fields: JSONRecord, files: [StoredFile]) {
    let type = request.request.headers[.contentType] ?? ""
    guard let boundary = MultipartForm.boundary(of: type) else {
      throw APIRequest.otherType("application/json или multipart/form-data")
    }
    let parts = try MultipartForm.parts(
      of: Array(buffer: try await request.body()), boundary: boundary)
    var fields: [String: JSONValue] = [:]
    for part in parts where part.fileName == nil {
      let text = String(decoding: part.bytes, as: UTF8.self)
      let flag = Self.flags.contains(part.name) ? Bool(text) : nil
      fields[part.name] = flag.map(JSONValue.bool) ?? .text(text)
    }
    let files = parts.compactMap { part in
      part.fileName.map { StoredFile(name: $0, bytes: part.bytes) }
    }
    return (JSONRecord(fields), files)
  }
}
