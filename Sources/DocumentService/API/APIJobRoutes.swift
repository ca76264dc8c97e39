import Foundation
import Hummingbird

/// Batches: the documents of several sets in one archive, made while the program does something else.
struct APIJobRoutes {
  let environment: ServiceEnvironment

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("jobs") { _, context in
      _ = try context.require(.department, .reader)
      return try APIAnswer.json(["jobs": environment.jobs.all.map(JobAnswer.init)])
    }
    group.post("jobs") { request, context in
      _ = try context.require(.department)
      let record = try await APIRequest(request, context).record(upTo: 1 << 20)
      let sets = record.numbers("sets", count: 1...BatchJobs.mostSets)
      let (kinds, isDraft) = (record.texts("kinds", count: 0...50), record.flag("draft"))
      try record.finish()
      let job = try await environment.jobs.start(sets: sets, kinds: kinds, isDraft: isDraft, at: environment.now())
      return try APIAnswer.json(
        JobAnswer(job), status: .accepted, headers: [.location: "\(APIRoutes.prefix)/jobs/\(job.id)"])
    }
    group.get("jobs/{id}") { request, context in
      _ = try context.require(.department, .reader)
      return try APIAnswer.json(JobAnswer(try job(APIRequest(request, context))))
    }
    group.delete("jobs/{id}") { request, context in
      _ = try context.require(.department)
      let job = try job(APIRequest(request, context))
      try await environment.jobs.remove(job.id)
      return APIAnswer.done
    }
    group.get("jobs/{id}/result") { request, context in
      _ = try context.require(.department, .reader)
      let job = try job(APIRequest(request, context))
      guard let archive = environment.jobs.archive(job.id) else {
        throw ServiceFault(
          .conflict, "not-done", job.state == .running ? "Задание ещё идёт" : "Задание остановлено",
          detail: "Архив отдаётся, когда «state» — done.")
      }
      return Download.response(archive, name: "Документы \(job.id).zip", type: "application/zip")
    }
    group.get("jobs/{id}/events") { request, context in
      _ = try context.require(.department, .reader)
      let changes = environment.jobs.changes(try job(APIRequest(request, context)).id)
      return Response(
        status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: .init { writer in
          for await job in changes { try await writer.write(try Self.event(job)) }
          try await writer.finish(nil)
        })
    }
  }

  private func job(_ request: APIRequest) throws -> BatchJob {
    guard let job = environment.jobs.job(try request.number("id")) else { throw APIRequest.notFound }
    return job
  }

  /// A change as an event (HTML, 9.2 «Server-sent events»): a line of JSON, and the number by which a browser that was cut
  /// off tells what it has seen.
  private static func event(_ job: BatchJob) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = String(decoding: try encoder.encode(JobAnswer(job)), as: UTF8.self)
    return ByteBuffer(string: "event: \(job.state.rawValue)\nid: \(job.version)\ndata: \(data)\n\n")
  }
}
