import Hummingbird

/// The first page: the sets, and how to make one.
struct HomeRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("/") { request, context in
      // A school has no sets; its own page is that of its forms.
      if context.session?.account.role == .school { return Response.seeOther("/forms") }
      let session = try context.require(.department, .reader)
      let sets = try await environment.sets.all()
      var values: [String: Any] = [
        "sets": sets.map { set in
          let counts = environment.findings.counts(of: set)
          return [
            "id": set.id, "title": set.title.isEmpty ? "(без названия)" : set.title,
            "changed": environment.moment(set.changedAt),
            "errors": counts.flatMap { $0.errors > 0 ? SetWords.errors($0.errors) : nil } ?? false,
            "others": counts.flatMap { $0.errors == 0 && $0.others > 0 ? FormWords.count($0.others) : nil } ?? false,
            "isClean": counts.map { $0.errors + $0.others == 0 } ?? false, "isUnknown": counts == nil,
          ] as [String: Any]
        }, "hasSets": !sets.isEmpty, "isLong": sets.count > 12, "canChange": session.account.role != .reader,
      ]
      values["flash"] = request.uri.queryParameters["done"].flatMap { SetWords.done[String($0)] }
      return try environment.pages.response("home", values, context)
    }
  }
}
