import Foundation
import HTTPTypes
import Hummingbird

/// Refuses what a page of another site has a visitor's browser send: browsers say where a request was made. The secret in
/// every form is the main guard; this one also keeps the sign-in itself from being sent by others.
struct ForeignSites: RouterMiddleware {
  typealias Context = ServiceContext

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head || Self.isOurs(request) else {
      throw ServiceFault(
        .forbidden, "foreign-site", "Запрос пришёл с чужого сайта", detail: "Откройте страницу службы и повторите там.")
    }
    return try await next(request, context)
  }

  private static func isOurs(_ request: Request) -> Bool {
    if let site = field("Sec-Fetch-Site", of: request) { return site == "same-origin" || site == "none" }
    // Older browsers, and all of them without https, name the page's address only. Programs name none.
    guard let origin = field("Origin", of: request) else { return true }
    guard let url = URL(string: origin), let host = url.host() else { return false }
    return request.head.authority?.lowercased() == (url.port.map { "\(host):\($0)" } ?? host).lowercased()
  }

  private static func field(_ name: String, of request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }
}
