import DepartmentRecords
import Foundation
import Hummingbird

/// What is found in Word documents from outside: any document, and forms that schools have filled in. They are read in a
/// process apart, by the same commands as on the command line. Nothing is kept, and nothing
/// noted.
struct APIInspectionRoutes {
  let environment: ServiceEnvironment

  private static let name = "документ.docx"
  private static let types = [Download.word, "application/octet-stream"]

  private struct Answers: Encodable {
    let data: String
    let findings: [JSONValue]
  }

  func add(to group: RouterGroup<ServiceContext>) {
    group.post("inspections") { request, context in
      _ = try context.require(.department, .reader)
      context.visit.isNoted = true
      let file = try await file(in: APIRequest(request, context))
      return try APIAnswer.json(["findings": try await findings(["check", Self.name], file)])
    }
    group.post("answers") { request, context in
      _ = try context.require(.department, .reader)
      context.visit.isNoted = true
      let asked = APIRequest(request, context)
      let kind = try kind(asked.field("kind"))
      let file = try await file(in: asked)
      let found = try await findings(["form", "check", Self.name] + kind, file)
      let reading = try await environment.confined.run(["form", "read", Self.name] + kind, files: [file])
      try Self.requireReadable(reading)
      return try APIAnswer.json(
        Answers(data: String(decoding: reading.standardOutput, as: UTF8.self), findings: found))
    }
  }

  /// A kind as an option of a command; it becomes one only when it is a kind, so that no text from outside does.
  private func kind(_ name: String?) throws -> [String] {
    guard let name else { return [] }
    guard let kind = environment.workers.kinds.first(where: { $0.isNamed(name) }) else {
      throw ServiceFault(
        .unprocessableContent, "kind", "Параметр «kind»: такого вида нет", detail: "Виды: /api/v1/kinds")
    }
    return ["--kind", kind.name]
  }

  private func file(in request: APIRequest) async throws -> StoredFile {
    guard Self.types.contains(request.mediaType) else { throw APIRequest.otherType(Self.types[0]) }
    return StoredFile(name: Self.name, bytes: Array(buffer: try await request.body()))
  }

  private func findings(_ arguments: [String], _ file: StoredFile) async throws -> [JSONValue] {
    let outcome = try await environment.confined.run(arguments + ["--format", "json"], files: [file])
    try Self.requireReadable(outcome)
    return try JSONDecoder().decode([JSONValue].self, from: Data(outcome.standardOutput))
  }

  private static func requireReadable(_ outcome: ConfinedProgram.Outcome) throws {
    guard outcome.status > 1 else { return }
    throw ServiceFault(
      .unprocessableContent, "unreadable", "Документ не прочитан",
      detail: String(decoding: outcome.standardError.prefix(4_000), as: UTF8.self))
  }
}
