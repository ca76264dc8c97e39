import HTTPTypes
import Hummingbird

/// Keeps foreign sites from changing anything with a visitor's cookie: the browser sends that by itself, but never a header
/// of ours. Whoever shows a token of a program needs no such proof.
struct APIAdmission: RouterMiddleware {
  typealias Context = ServiceContext

  /// The header in which a page of ours shows the session's secret.
  static let header = "X-CSRF"

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let changes = request.method != .get && request.method != .head
    if changes, request.headers[.authorization] == nil, let session = context.session,
      HTTPField.Name(Self.header).flatMap({ request.headers[$0] }) != session.csrf
    {
      throw ServiceFault(
        .forbidden, "csrf", "Нет доказательства, что запрос — ваш",
        detail: "Программе нужен заголовок Authorization: Bearer …, странице — \(Self.header).")
    }
    return try await next(request, context)
  }
}
