import Diagnostics
import Hummingbird
import Logging

/// Turns whatever stopped a request into a response: the only place where errors become HTTP.
struct FaultResponses: RouterMiddleware {
  typealias Context = ServiceContext

  let pages: PageLibrary

  func handle(
    _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let fault = Self.fault(of: error, context.logger)
      var context = context
      context.session = context.visit.session
      if request.uri.path.hasPrefix("/api/") { return ProblemDetails.response(to: fault, instance: request.uri.path) }
      if fault.status == .unauthorized, request.method == .get || request.method == .head {
        return .redirect(to: EntryTarget.signIn(for: request.uri.string), type: .normal)
      }
      var response = try pages.response(
        "fault",
        [
          "title": fault.title, "detail": fault.detail as Any, "findings": fault.diagnostics.map(FindingView.init),
          "way": WayOut(of: fault, request, isSignedIn: context.session != nil).values,
        ], context, status: fault.status)
      response.headers.append(contentsOf: fault.headers)
      if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
      return response
    }
  }

  /// What is told of an error; one that nobody foresaw is logged by its kind.
  static func fault(of error: any Error, _ logger: Logger? = nil) -> ServiceFault {
    switch error {
    case let fault as ServiceFault: return fault
    case let failure as DiagnosedFailure:
      return ServiceFault(
        failure.kind == .ownFault ? .internalServerError : .unprocessableContent, "findings", "Есть замечания",
        diagnostics: failure.diagnostics)
    case let error as HTTPError where error.status == .notFound: return .notFound
    case let error as HTTPError:
      return ServiceFault(error.status, "http", "Запрос не понят", detail: nil)
    default:
      // The kind of error only: its words may hold personal data.
      logger?.error("fault", metadata: ["type": "\(type(of: error))"])
      return ServiceFault(
        .internalServerError, "own-fault", "Ошибка программы",
        detail: "Данные не пострадали. Повторите; если не поможет, сообщите администратору время ошибки.")
    }
  }
}
