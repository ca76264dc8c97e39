import Hummingbird

/// The description of the API for programs.
struct APIDescriptionRoutes {
  let environment: ServiceEnvironment

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("openapi.json") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
        body: .init(byteBuffer: ByteBuffer(bytes: environment.apiDescription)))
    }
  }
}
