import DocumentRegistry
import Hummingbird

/// The files that are kept with registered acts.
struct APIAttachmentRoutes {
  let environment: ServiceEnvironment

  private struct Answer: Encodable {
    let id: Int64
    let role: String
    let name: String
    let type: String
    let size: Int
    let sha256: String
    let signs: Int64?

    init(_ file: Attachment) {
      (id, role, name, type) = (file.id, file.role.rawValue, file.name, file.type)
      (size, sha256, signs) = (file.size, file.hash, file.signs)
    }
  }

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("entries/{id}/attachments") { request, context in
      _ = try context.require(.department, .reader)
      let id = try APIRequest(request, context).number("id")
      return try await answer(of: id)
    }
    group.post("entries/{id}/attachments") { request, context in
      let (who, asked) = (try context.require(.department).account.name, APIRequest(request, context))
      let id = try asked.number("id")
      guard asked.mediaType == "application/octet-stream" else {
        throw APIRequest.otherType("application/octet-stream")
      }
      guard let name = asked.field("name") else {
        throw ServiceFault(.badRequest, "query", "Параметр «name»: не хватает имени файла")
      }
      guard let role = Attachment.Role(rawValue: asked.field("role") ?? "scan"), role != .signature else {
        throw ServiceFault(.badRequest, "query", "Параметр «role»: нужно document, scan или other")
      }
      let bytes = Array(buffer: try await asked.body(upTo: Attachment.largestSize))
      try await APIRegistryRoutes.registered {
        try await environment.registry.attach([NewAttachment(role: role, name: name, bytes: bytes)], to: id, by: who)
      }
      return try await answer(of: id, status: .created)
    }
    group.get("attachments/{id}") { request, context in
      _ = try context.require(.department, .reader)
      let id = try APIRequest(request, context).number("id")
      guard let (file, bytes) = try await environment.registry.attachment(id) else { throw APIRequest.notFound }
      // Whatever the file is, a browser is to keep it and never to show it as a page of ours.
      return Download.response(bytes, name: file.name, type: "application/octet-stream")
    }
  }

  private func answer(of id: Int64, status: HTTPResponse.Status = .ok) async throws -> Response {
    let files = try await APIRegistryRoutes.registered {
      _ = try await environment.registry.entry(id)
      return try await environment.registry.attachments(of: id)
    }
    return try APIAnswer.json(["attachments": files.map(Answer.init)], status: status)
  }
}
