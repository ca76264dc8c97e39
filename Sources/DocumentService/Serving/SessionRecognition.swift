import DepartmentRecords
import Hummingbird

/// Finds out who asks by the cookie of the session.
struct SessionRecognition: RouterMiddleware {
  typealias Context = ServiceContext

  /// How long a session lasts, seconds: a working day.
  static let lasting: Int64 = 12 * 3600
  private static let name = "prikaz"

  let environment: ServiceEnvironment

  /// The cookie of a session.
  static func cookie(_ token: String) -> Cookie {
    Cookie(name: name, value: token, maxAge: Int(lasting), path: "/", httpOnly: true, sameSite: .strict)
  }

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let cookie = request.cookies[Self.name] {
      context.session = try await environment.accounts.session(
        of: SecretToken(shown: cookie.value), at: environment.now())
    }
    return try await next(request, context)
  }
}
