import Hummingbird

/// The kinds of documents that the service can make.
struct APIKindRoutes {
  let environment: ServiceEnvironment

  private struct Kind: Encodable {
    let name: String
    let title: String
    let version: Int
    let hasForm: Bool
  }

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("kinds") { _, context in
      _ = try context.require(.department, .reader)
      let kinds = environment.workers.kinds.map {
        Kind(name: $0.name, title: $0.title, version: $0.version, hasForm: $0.form != nil)
      }
      return try APIAnswer.json(["kinds": kinds])
    }
  }
}
