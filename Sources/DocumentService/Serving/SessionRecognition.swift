import DepartmentRecords
import Hummingbird

/// Finds out who asks: by the cookie of the session, or by the token that a program shows. Tokens open addresses for
/// programs only, and there a token that is shown counts alone, so that no cookie slips in beside a wrong one.
struct SessionRecognition: RouterMiddleware {
  typealias Context = ServiceContext

  /// How long a session lasts at most, seconds: a working day.
  static let lasting: Int64 = 12 * 3600

  let environment: ServiceEnvironment

  /// The cookie of a session; an empty token takes it away. Over https its name is one by which the
  /// browser refuses any cookie that another host or plain http has set.
  static func cookie(_ token: String, isSecure: Bool) -> Cookie {
    Cookie(
      name: name(isSecure), value: token, maxAge: token.isEmpty ? 0 : Int(lasting), path: "/", secure: isSecure,
      httpOnly: true, sameSite: .lax)
  }

  /// The secret that a request's cookie holds.
  static func token(of request: Request, isSecure: Bool) -> SecretToken? {
    request.cookies[name(isSecure)].map { SecretToken(shown: $0.value) }
  }

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let now = environment.now()
    if Self.isForPrograms(request.uri.path), let shown = request.headers[.authorization] {
      if let token = Self.bearer(shown) { context.session = try await environment.tokens.session(of: token, at: now) }
      guard context.session != nil else {
        try environment.limits.admit(context, at: now)
        throw ServiceFault.signInWanted
      }
    } else if let token = Self.token(of: request, isSecure: context.origin.isSecure) {
      context.session = try await environment.accounts.session(of: token, at: now)
    }
    context.visit.session = context.session
    try environment.limits.admit(context, at: now)
    return try await next(request, context)
  }

  private static func name(_ isSecure: Bool) -> String { isSecure ? "__Host-prikaz" : "prikaz" }

  private static func isForPrograms(_ path: String) -> Bool { path.hasPrefix("/api/") || path == "/metrics" }

  private static func bearer(_ header: String) -> SecretToken? {
    let words = header.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bearer" else { return nil }
    return SecretToken(shown: String(words[1]))
  }
}
