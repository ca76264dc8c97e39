import HTTPTypes
import Hummingbird

/// Writes down every change that somebody signed in has made, unless the route has done so in words of its own.
struct AuditTrail: RouterMiddleware {
  typealias Context = ServiceContext

  let environment: ServiceEnvironment

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    guard request.method != .get, request.method != .head, response.status.code < 400, !context.visit.isNoted,
      let account = context.session?.account
    else { return response }
    try await environment.audit.add(
      Self.action(request.method, request.uri.path), on: request.uri.path, by: account, at: environment.now())
    return response
  }

  static func action(_ method: HTTPRequest.Method, _ path: String) -> String {
    let verb =
      switch method {
      case .delete: "удаление"
      case .put, .patch: "замена"
      default: path.hasSuffix("/remove") || path.hasSuffix("/delete") ? "удаление" : "изменение"
      }
    let section =
      path.hasPrefix("/api/") ? "Программа" : Navigation.sections.first { $0.holds(path) }?.name ?? "Служба"
    return "\(section): \(verb)"
  }
}
