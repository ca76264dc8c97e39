import DepartmentRecords
import DocumentGeneration
import Hummingbird
import ProgrammeFiles

/// A set carried over to another year: every change shown, every decision confirmed, then a new set.
struct RollOverRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/rollover") { request, context in
      _ = try context.require(.department)
      let wanted = Wanted(
        year: request.uri.queryParameters["year"].flatMap { Int(String($0)) },
        movesTitles: request.uri.queryParameters["titles"] == "yes")
      return try await page(context, wanted, unconfirmed: nil)
    }
    router.post("sets/:id/rollover", use: carryOver)
    router.get("sets/:id/rollover/report", use: report)
  }

  private struct Wanted {
    let year: Int?
    let movesTitles: Bool
  }

  private func page(_ context: ServiceContext, _ wanted: Wanted, unconfirmed: Set<Int>?) async throws -> Response {
    let set = try await set(context)
    var values: [String: Any] = [
      "id": set.id, "setTitle": set.title, "year": wanted.year.map(String.init) ?? "", "titles": wanted.movesTitles,
    ]
    if let year = wanted.year {
      let result = try await result(set, year, wanted.movesTitles)
      let entries = result.entries.enumerated().map { index, entry -> [String: Any] in
        [
          "index": index, "path": entry.path.description, "before": entry.before.ifAny as Any,
          "after": entry.after.isEmpty ? "(пусто)" : entry.after, "reason": entry.reason,
          "isUnconfirmed": unconfirmed?.contains(index) ?? false,
          "isConfirmed": unconfirmed.map { !$0.contains(index) } ?? false,
          "isDecision": entry.kind == .decision, "isAdjusted": entry.kind == .adjusted,
        ]
      }
      values["result"] =
        [
          "title": result.title, "newTitle": Self.title(of: set, for: result), "hasUnconfirmed": unconfirmed != nil,
          "changes": entries.filter { $0["isDecision"] as? Bool == false },
          "decisions": entries.filter { $0["isDecision"] as? Bool == true },
        ] as [String: Any]
    }
    return try environment.pages.response(
      "office-rollover", values, context, status: unconfirmed == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func carryOver(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let set = try await set(context)
    guard let year = Int(form.text("year")) else { throw FormSubmission.fault("год не понят", hint: "например: 2027") }
    let movesTitles = form["titles"] == "yes"
    let result = try await result(set, year, movesTitles)
    let confirmed = Set(form.all("decision").compactMap { Int($0) })
    let open = Set(result.entries.indices.filter { result.entries[$0].kind == .decision }).subtracting(confirmed)
    guard open.isEmpty else {
      return try await page(context, Wanted(year: year, movesTitles: movesTitles), unconfirmed: open)
    }
    let moved = Dictionary(result.files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let files = try await environment.sets.files(of: set.id).map {
      StoredFile(name: $0.name, bytes: moved[$0.name] ?? $0.bytes)
    }
    let title = form.text("title")
    let new = try await environment.sets.add(
      title: String((title.isEmpty ? Self.title(of: set, for: result) : title).prefix(200)), files: files,
      at: environment.now())
    return .seeOther("/sets/\(new.id)")
  }

  @Sendable private func report(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let set = try await set(context)
    guard let year = request.uri.queryParameters["year"].flatMap({ Int(String($0)) }) else {
      throw ServiceFault.notFound
    }
    let result = try await result(set, year, request.uri.queryParameters["titles"] == "yes")
    let report = RollOverReport(result, folder: set.title)
    let world = GenerationEnvironment.disk(templateFolders: environment.configuration.templateFolders)
    let bytes = try await environment.workers.run { try report.document($0.catalogue, world) }
    return Download.response(bytes, name: report.fileName)
  }

  private func result(_ set: StoredSet, _ year: Int, _ movesTitles: Bool) async throws -> RollOver {
    let files = try await environment.sets.files(of: set.id).filter { SetContents.isText($0.name) }
      .map { SourceFile(name: $0.name, bytes: $0.bytes) }
    return try await environment.workers.run { _ in
      try RollOver(.init(files: files, year: year, movesTitles: movesTitles))
    }
  }

  private func set(_ context: ServiceContext) async throws -> StoredSet {
    guard let set = try await environment.sets.set(context.number()) else { throw ServiceFault.notFound }
    return set
  }

  private static func title(of set: StoredSet, for result: RollOver) -> String { "\(set.title), \(result.after.text)" }
}
