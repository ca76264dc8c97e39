import HTTPTypes
import Hummingbird
import Synchronization

/// Tells a program which methods an address has when it used another one: the router itself knows «not found» only.
final class APIMethods: RouterMiddleware {
  typealias Context = ServiceContext

  private struct Address {
    /// The pieces of the path; nil for a piece that may be anything.
    let pieces: [Substring?]
    var methods: [String]
  }

  private let addresses = Mutex<[Address]>([])

  /// Learns the addresses of a router, once all are there.
  func learn(_ router: Router<ServiceContext>) {
    var found: [String: Address] = [:]
    for route in router.routes {
      let path = route.path.description
      guard path.hasPrefix(APIRoutes.prefix) else { continue }
      let pieces = path.split(separator: "/").map { $0.hasPrefix("{") || $0.hasPrefix(":") ? nil : $0 }
      found[path, default: Address(pieces: pieces, methods: [])].methods.append(route.method.rawValue)
    }
    let all = found.sorted { $0.key < $1.key }.map(\.value)
    addresses.withLock { $0 = all }
  }

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let pieces = request.uri.path.split(separator: "/")
      let methods = addresses.withLock { addresses in
        addresses.filter { address in
          address.pieces.count == pieces.count && zip(address.pieces, pieces).allSatisfy { $0 == nil || $0 == $1 }
        }.flatMap(\.methods)
      }
      guard !methods.isEmpty, !methods.contains(request.method.rawValue) else { throw error }
      throw ServiceFault(
        .methodNotAllowed, "method", "Этот адрес так не вызывают",
        headers: [.allow: Array(Set(methods)).sorted().joined(separator: ", ")])
    }
  }
}
