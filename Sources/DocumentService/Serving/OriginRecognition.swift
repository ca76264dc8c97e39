import HTTPTypes
import Foundation
import Hummingbird

/// Finds out where a visitor is. What a proxy says is believed only of proxies that the configuration names.
struct OriginRecognition: RouterMiddleware {
  typealias Context = ServiceContext

  let configuration: ServiceConfiguration

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.origin = origin(of: request, peer: context.peer ?? "")
    return try await next(request, context)
  }

  private func origin(of request: Request, peer: String) -> VisitorOrigin {
    let forwarded = Self.field("X-Forwarded-For", of: request)
    let isRelayed = forwarded != nil || Self.field("Forwarded", of: request) != nil
    guard configuration.proxies.contains(peer) else {
      return VisitorOrigin(
        address: peer, isSecure: configuration.isSecure, isLocal: VisitorOrigin.isLoopback(peer) && !isRelayed)
    }
    // Every proxy adds to the end: only the last address is the word of the one that we trust.
    let last = forwarded?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
    let isSecure = Self.field("X-Forwarded-Proto", of: request)?.lowercased() == "https"
    return VisitorOrigin(address: last ?? peer, isSecure: isSecure || configuration.isSecure, isLocal: false)
  }

  private static func field(_ name: String, of request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }
}
