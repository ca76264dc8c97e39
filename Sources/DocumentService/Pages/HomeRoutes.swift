import Hummingbird

/// The first page.
struct HomeRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("/") { _, context in
      _ = try context.require(.department, .reader)
      let sets = try await environment.sets.all()
      return try environment.pages.response(
        "home", ["sets": sets.map { ["id": $0.id, "title": $0.title] as [String: Any] }], context)
    }
  }
}
