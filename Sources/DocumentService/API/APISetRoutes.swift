import DepartmentRecords
import Hummingbird

/// Sets of data: what there is, new ones, remarks, removal.
struct APISetRoutes {
  let environment: ServiceEnvironment

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("sets") { _, context in
      _ = try context.require(.department, .reader)
      return try APIAnswer.json(["sets": try await environment.sets.all().map { SetAnswer($0) }])
    }
    group.post("sets") { request, context in
      _ = try context.require(.department)
      let sent = try await SentFiles(APIRequest(request, context), wantsTitle: true) { _ in }
      let set = try await environment.sets.add(title: sent.title, files: sent.files, at: environment.now())
      return try APIAnswer.json(
        SetAnswer(set, files: sent.files), status: .created,
        headers: [.location: "\(APIRoutes.prefix)/sets/\(set.id)", .eTag: APIRequest.tag(set.version)])
    }
    group.get("sets/{id}") { request, context in
      _ = try context.require(.department, .reader)
      let set = try await environment.apiSet(APIRequest(request, context))
      return try APIAnswer.json(
        SetAnswer(set, files: try await environment.sets.files(of: set.id)),
        headers: [.eTag: APIRequest.tag(set.version)])
    }
    group.delete("sets/{id}") { request, context in
      _ = try context.require(.department)
      let set = try await environment.apiSet(APIRequest(request, context))
      try await environment.sets.remove(set.id)
      return APIAnswer.done
    }
    group.get("sets/{id}/findings") { request, context in
      _ = try context.require(.department, .reader)
      let asked = APIRequest(request, context)
      let (kinds, isDraft) = (asked.list("kind"), try asked.flag("draft"))
      let set = try await environment.apiSet(asked)
      let data = DataOfSet(try await environment.sets.files(of: set.id))
      let findings = try await environment.workers.run { pipeline in
        try pipeline.check(data.request(kinds: kinds, isDraft: isDraft)).findings
      }
      return try APIAnswer.json(FindingsAnswer(findings), headers: [.eTag: APIRequest.tag(set.version)])
    }
  }
}

extension ServiceEnvironment {
  /// The set that an address of the API names by `id`; throws a fault when there is none.
  func apiSet(_ request: APIRequest) async throws -> StoredSet {
    guard let set = try await sets.set(try request.number("id")) else { throw APIRequest.notFound }
    return set
  }
}
