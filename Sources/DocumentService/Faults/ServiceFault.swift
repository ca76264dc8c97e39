import Diagnostics
import HTTPTypes

/// Why a request got no result: told as a page or, to programs, as problem details (RFC 9457).
struct ServiceFault: Error {
  /// The status of the response.
  let status: HTTPResponse.Status
  /// A stable code for programs, the end of the problem's type.
  let code: String
  /// What happened, for people.
  let title: String
  /// What can be done about it.
  let detail: String?
  /// The findings that explain it.
  let diagnostics: [Diagnostic]
  /// After how many seconds it is worth trying again.
  let retryAfter: Int?
  /// Further headers of the response, for programs.
  let headers: HTTPFields

  init(
    _ status: HTTPResponse.Status, _ code: String, _ title: String, detail: String? = nil,
    diagnostics: [Diagnostic] = [], retryAfter: Int? = nil, headers: HTTPFields = [:]
  ) {
    (self.status, self.code, self.title, self.detail) = (status, code, title, detail)
    (self.diagnostics, self.retryAfter, self.headers) = (diagnostics, retryAfter, headers)
  }

  static let signInWanted = ServiceFault(.unauthorized, "sign-in", "Нужно войти")
  static let forbidden = ServiceFault(
    .forbidden, "forbidden", "Нет доступа", detail: "Это действие разрешено другой роли.")
  static let notFound = ServiceFault(
    .notFound, "not-found", "Такой страницы нет", detail: "Проверьте адрес или начните с главной страницы.")
  static let overloaded = ServiceFault(
    .tooManyRequests, "overloaded", "Сейчас делается слишком много документов",
    detail: "Повторите через несколько секунд.", retryAfter: 2)
  static let changedMeanwhile = ServiceFault(
    .conflict, "changed", "Комплект тем временем изменили",
    detail: "Откройте его снова: ваша правка не записана, чтобы не затереть чужую.")
}
