import HTTPTypes
import Hummingbird

/// What a browser must and must not do with our pages: nothing inline, nothing foreign, no frames of others.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = ServiceContext

  private static let names: [(String, String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
  ]

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // Only over https: a browser must not learn it from a service that has none.
    if context.origin.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    for (name, value) in Self.names {
      if let name = HTTPField.Name(name) { response.headers[name] = value }
    }
    return response
  }
}
