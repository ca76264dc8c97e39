import Foundation
import Hummingbird

/// Documents of several sets at once, made in the background.
struct BatchRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("batches", use: list)
    router.post("batches", use: start)
    router.get("batches/:id", use: page)
    router.get("batches/:id/file", use: file)
    router.get("batches/:id/events", use: events)
    router.post("batches/:id/cancel", use: cancel)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    return try environment.pages.response(
      "office-batches",
      [
        "flash": OfficeNotice.words(for: request) as Any,
        "sets": try await environment.sets.all().map { ["id": $0.id, "title": $0.title] as [String: Any] },
        "kinds": environment.workers.kinds.filter { $0.annex?.standsAlone != false }.map {
          ["kind": $0.name, "title": $0.title]
        }, "jobs": environment.jobs.all.map(values),
      ], context)
  }

  @Sendable private func start(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let form = try await FormSubmission(request, context)
    var sets: [Int64] = []
    for id in form.all("set").compactMap({ Int64($0) }) where !sets.contains(id) { sets.append(id) }
    guard !sets.isEmpty else { throw FormSubmission.fault("не выбран ни один комплект") }
    guard sets.count <= BatchJobs.mostSets else {
      throw FormSubmission.fault("комплектов больше \(BatchJobs.mostSets)", hint: "разделите на несколько раз")
    }
    let known = environment.workers.kinds.map(\.name)
    let job = try await environment.jobs.start(
      sets: sets, kinds: form.all("kind").filter(known.contains), isDraft: form["draft"] == "yes",
      at: environment.now())
    return .seeOther("/batches/\(job.id)")
  }

  @Sendable private func page(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let job = try job(context)
    var values = values(job)
    if job.state == .running { values["refresh"] = 3 }
    return try environment.pages.response("office-batch", values, context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let job = try job(context)
    guard let archive = environment.jobs.archive(job.id) else { throw ServiceFault.notFound }
    return Download.response(archive, name: "Документы \(job.id).zip", type: "application/zip")
  }

  @Sendable private func events(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let changes = environment.jobs.changes(try job(context).id)
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
      body: .init { writer in
        for await job in changes {
          try await writer.write(
            ByteBuffer(
              string: "event: \(job.state == .running ? "progress" : "end")\nid: \(job.version)\n"
                + "data: {\"done\":\(job.items.count),\"total\":\(job.sets.count)}\n\n"))
        }
        try await writer.finish(nil)
      })
  }

  @Sendable private func cancel(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    _ = try await FormSubmission(request, context)
    try await environment.jobs.remove(job(context).id)
    return .seeOther(OfficeNotice.cancelled.address("/batches"))
  }

  private func job(_ context: ServiceContext) throws -> BatchJob {
    guard let job = environment.jobs.job(try context.number()) else { throw ServiceFault.notFound }
    return job
  }

  private func values(_ job: BatchJob) -> [String: Any] {
    [
      "id": job.id, "at": environment.moment(job.startedAt), "total": job.sets.count, "finished": job.items.count,
      "isRunning": job.state == .running, "isDone": job.state == .done, "isCancelled": job.state == .cancelled,
      "documents": job.items.reduce(0) { $0 + $1.documents.count },
      "isWhole": job.items.allSatisfy { $0.fault == nil && $0.remark == nil },
      "items": job.items.map { item in
        [
          "title": item.title, "count": item.documents.count, "set": item.set, "fault": item.fault as Any,
          "remark": item.remark as Any,
        ] as [String: Any]
      },
    ]
  }
}
