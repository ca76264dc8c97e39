import DepartmentRecords
import Diagnostics
import DocumentGeneration
import Foundation
import Hummingbird

/// Documents of a set: to look at and to take along, as Word or PDF.
struct SetDocumentRoutes {
  let environment: ServiceEnvironment

  /// How often a waiting page asks again, seconds.
  private static let pause = 2

  /// A document that was made.
  private struct Made: Sendable {
    let name: String
    let bytes: [UInt8]
    let findings: [Diagnostic]
  }

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/documents/:kind") { request, context in
      _ = try context.require(.department, .reader)
      let document = try await made(request, try await environment.contents(context), context)
      guard request.uri.queryParameters["format"] == "pdf" else {
        return Download.response(document.bytes, name: document.name)
      }
      let pdf: [UInt8] =
        if case .ready(_, let pdf)? = environment.previews.state(of: ContentMark.of(document.bytes)) { pdf } else {
          try await environment.pdf.convert(document.bytes, name: document.name)
        }
      return Download.response(pdf, name: Self.stem(document.name) + ".pdf", type: "application/pdf")
    }
    router.get("sets/:id/documents/:kind/preview") { request, context in
      _ = try context.require(.department, .reader)
      return try await preview(request, context)
    }
    router.get("sets/:id/pages/:mark/:page") { _, context in
      _ = try context.require(.department, .reader)
      let page = try context.parameters.require("page", as: Int.self)
      guard case .ready(let pages, _)? = environment.previews.state(of: try context.parameters.require("mark")),
        pages.indices.contains(page - 1)
      else { throw ServiceFault.notFound }
      return Response(
        status: .ok, headers: [.contentType: "image/png", .cacheControl: "private, max-age=3600"],
        body: .init(byteBuffer: ByteBuffer(bytes: pages[page - 1])))
    }
  }

  private func preview(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let contents = try await environment.contents(context)
    let document = try await made(request, contents, context)
    let mark = ContentMark.of(document.bytes)
    let query = Self.bare(request.uri.query)
    let address = "/sets/\(contents.set.id)/documents/\(PageAddress.escaped(try context.parameters.require("kind")))"
    var values: [String: Any] = [
      "set": contents.set.id, "setTitle": contents.set.title, "name": Self.stem(document.name),
      "word": address + query, "pdf": address + (query.isEmpty ? "?" : query + "&") + "format=pdf",
      "findings": document.findings.map(contents.view), "hasFindings": !document.findings.isEmpty,
      "findingsTitle": SetWords.counts(document.findings), "isUnderway": false, "pages": [] as [Any], "failure": false,
      "isWithoutPictures": false, "isCut": false, "hasPages": false,
    ]
    let state = environment.previews.state(of: mark)
    switch state {
    case .ready(let pages, _):
      values["pages"] = pages.indices.map {
        ["address": "/sets/\(contents.set.id)/pages/\(mark)/\($0 + 1)", "number": $0 + 1] as [String: Any]
      }
      values["hasPages"] = !pages.isEmpty
      values["isWithoutPictures"] = pages.isEmpty
      values["isCut"] = pages.count >= PreviewLibrary.mostPages
    case .failed(let reason) where request.uri.queryParameters["again"] == nil: values["failure"] = reason
    default:
      environment.previews.draw(mark) { [environment] in
        try await environment.pdf.convert(document.bytes, name: document.name)
      }
      values["isUnderway"] = true
      values["refresh"] = "\(Self.pause);url=\(address)/preview\(Self.bare(request.uri.query))"
    }
    values["again"] = address + "/preview" + (query.isEmpty ? "?" : query + "&") + "again=1"
    return try environment.pages.response("preview", values, context)
  }

  /// The document that the address names: its kind, the act's file, its number among them, as a draft or not.
  private func made(_ request: Request, _ contents: SetContents, _ context: ServiceContext) async throws -> Made {
    let kind = try context.parameters.require("kind").removingPercentEncoding ?? ""
    let query = request.uri.queryParameters
    let number = query["number"].flatMap { Int($0) } ?? 0
    let file = query["file"].map(String.init)
    let isDraft = query["draft"] == "1"
    if !isDraft, let file, number == 0, let kept = try await registered(kind, file, contents) { return kept }
    let data = contents.data
    let made = try await environment.workers.run { pipeline in
      let result = try pipeline.generate(
        data.request(kinds: [kind], orderFiles: file.map { [$0] }, isDraft: isDraft))
      guard result.documents.indices.contains(number) else { throw ServiceFault.notFound }
      let document = result.documents[number]
      return Made(
        name: document.fileName, bytes: try document.archive(compressor: pipeline.compressor),
        findings: result.diagnostics)
    }
    return made
  }

  /// A registered act is what lies in the journal, whatever the data have become since; nil for any other.
  private func registered(_ kind: String, _ file: String, _ contents: SetContents) async throws -> Made? {
    let known = try await environment.documents.documents(of: contents.set.id)
    guard let document = known.first(where: { $0.kind == kind && $0.file == file }), document.stage >= .registered,
      let entry = document.entry, let frozen = try await environment.frozen(entry)
    else { return nil }
    return Made(
      name: frozen.name, bytes: frozen.bytes,
      findings: [
        Diagnostic(
          "REG-47", .note, "документ зарегистрирован: это файл из журнала, изменения данных в него не попадают",
          hint: "чтобы изменить его, нужен новый приказ; то, что дают данные сейчас, видно в проекте")
      ])
  }

  /// The query without the wish to try again, which a waiting page must not repeat.
  private static func bare(_ query: String?) -> String {
    let rest = (query ?? "").split(separator: "&").filter { $0 != "again=1" }.joined(separator: "&")
    return rest.isEmpty ? "" : "?" + rest
  }

  private static func stem(_ name: String) -> String {
    name.hasSuffix(".docx") ? String(name.dropLast(5)) : name
  }
}
