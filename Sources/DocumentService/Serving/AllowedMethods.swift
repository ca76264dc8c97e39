import HTTPTypes
import Hummingbird
import Synchronization

/// Tells whoever used another method which ones an address has: the router itself knows «not found» only.
final class AllowedMethods: RouterMiddleware {
  typealias Context = ServiceContext

  private struct Address {
    /// The pieces of the path; nil for a piece that may be anything.
    let pieces: [Substring?]
    let method: String
  }

  private let addresses = Mutex<[Address]>([])

  /// Learns the addresses of a router, once all are there.
  func learn(_ router: Router<ServiceContext>) {
    let all = router.routes.map { route in
      Address(
        pieces: route.path.description.split(separator: "/").map { $0.hasPrefix("{") || $0.hasPrefix(":") ? nil : $0 },
        method: route.method.rawValue)
    }
    addresses.withLock { $0 = all }
  }

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let methods = methods(at: request.uri.path)
      guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { throw error }
      throw ServiceFault(
        .methodNotAllowed, "method", "Этот адрес так не вызывают",
        headers: [.allow: methods.sorted().joined(separator: ", ")])
    }
  }

  private func methods(at path: String) -> Set<String> {
    let pieces = path.split(separator: "/")
    return addresses.withLock { addresses in
      Set(
        addresses.filter { address in
          address.pieces.count == pieces.count && zip(address.pieces, pieces).allSatisfy { $0 == nil || $0 == $1 }
        }.map(\.method))
    }
  }
}
