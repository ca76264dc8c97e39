import DocumentGeneration
import Hummingbird

/// Documents of a set, and of data that are sent along and kept nowhere. They change nothing, so that nothing is written
/// into the log of what was done.
struct APIDocumentRoutes {
  let environment: ServiceEnvironment

  private struct Offer: Encodable {
    let kind: String
    let title: String
    let name: String
  }

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("sets/{id}/documents") { request, context in
      _ = try context.require(.department, .reader)
      let asked = APIRequest(request, context)
      let isDraft = try asked.flag("draft")
      let set = try await environment.apiSet(asked)
      let data = DataOfSet(try await environment.sets.files(of: set.id))
      let documents = try await environment.workers.run { pipeline in
        try pipeline.generate(data.request(kinds: ["все"], isDraft: isDraft, inspects: false)).documents
          .map { Offer(kind: $0.kind.name, title: $0.kind.title, name: $0.fileName) }
      }
      return try APIAnswer.json(["documents": documents], headers: [.eTag: APIRequest.tag(set.version)])
    }
    group.post("sets/{id}/documents") { request, context in
      _ = try context.require(.department, .reader)
      context.visit.isNoted = true
      let asked = APIRequest(request, context)
      let record = try await asked.record(upTo: 1 << 20)
      let order = DocumentOrder(record)
      try record.finish()
      let set = try await environment.apiSet(asked)
      return try await made(order, DataOfSet(try await environment.sets.files(of: set.id)))
    }
    group.post("documents") { request, context in
      _ = try context.require(.department, .reader)
      context.visit.isNoted = true
      var order: DocumentOrder?
      let sent = try await SentFiles(APIRequest(request, context), wantsTitle: false) { order = DocumentOrder($0) }
      guard let order else { throw ServiceFault(.badRequest, "json", "Тело запроса не прочитано") }
      return try await made(order, DataOfSet(sent.files))
    }
  }

  private func made(_ order: DocumentOrder, _ data: DataOfSet) async throws -> Response {
    let made = try await environment.workers.run { pipeline in
      let documents = try pipeline.generate(
        data.request(kinds: [order.kind], isDraft: order.isDraft, isForSite: order.isForSite)
      ).documents
      let wanted = order.name.map { name in documents.filter { $0.fileName == name } } ?? documents
      guard let document = wanted.first, wanted.count == 1 else {
        throw ServiceFault(
          .conflict, "which", wanted.isEmpty ? "Такого документа нет" : "Документов несколько",
          detail: "Назовите один в «name»: " + documents.map { "«\($0.fileName)»" }.joined(separator: ", "))
      }
      return (name: document.fileName, bytes: try document.archive(compressor: pipeline.compressor))
    }
    guard order.format == .pdf else { return Download.response(made.bytes, name: made.name) }
    let name = String(made.name.dropLast(".docx".count)) + ".pdf"
    return Download.response(
      try await environment.pdf.convert(made.bytes, name: made.name), name: name, type: "application/pdf")
  }
}
