import Hummingbird

/// One line a request, without personal data: the pattern of the address instead of the address, the account's number
/// instead of its name, no visitor's address; and the same for the metrics.
struct RequestLog: RouterMiddleware {
  typealias Context = ServiceContext

  let metrics: ServiceMetrics
  let write: @Sendable (String) -> Void

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let time = ContinuousClock.now - start
    let pattern = context.endpointPath.map { $0.isEmpty ? "/" : $0 } ?? "-"
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    // A method is any word that a visitor likes; unknown ones are not repeated.
    let method = Self.methods.contains(request.method.rawValue) ? request.method.rawValue : "OTHER"
    metrics.note(method: method, route: pattern, status: response.status.code, seconds: seconds)
    let account = context.visit.session.map { "\($0.account.id)" } ?? "-"
    write("\(method) \(pattern) \(response.status.code) \(Int(seconds * 1000)) ms account=\(account)")
    return response
  }

  private static let methods: Set<String> = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
}
