import Hummingbird

/// Style and scripts.
struct AssetRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("assets/:name") { _, context in
      guard let asset = environment.assets[try context.parameters.require("name")] else { throw ServiceFault.notFound }
      return Response(
        status: .ok, headers: [.contentType: asset.contentType, .cacheControl: "no-cache"],
        body: .init(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
  }
}
