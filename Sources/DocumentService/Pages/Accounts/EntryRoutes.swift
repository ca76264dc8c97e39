import DepartmentRecords
import Foundation
import HTTPTypes
import Hummingbird

/// Signing in by login and password or by a link, and out.
struct EntryRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("enter") { request, context in try signInPage(["to": target(of: request) as Any], context) }
    router.post("enter") { request, context in try await signIn(request, context) }
    router.get("enter/:link") { request, context in try await openLink(request, context) }
    router.post("enter/:link") { request, context in
      // Nothing but the link itself is in this form, and who knows the link needs nothing else.
      _ = try await FormSubmission(unguarded: request, limit: 4096)
      return try await enter(request, context)
    }
    router.post("leave") { request, context in
      _ = try await FormSubmission(request, context, limit: 4096)
      if let token = SessionRecognition.token(of: request, isSecure: context.origin.isSecure) {
        try await environment.accounts.end(token)
      }
      try await note("Выход", by: context.session?.account, context)
      return gone(context)
    }
  }

  private func target(of request: Request) -> String? { SearchQuery(request)["to"] }

  private func signInPage(
    _ values: [String: Any], _ context: ServiceContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    try environment.pages.response("enter", values, context, status: status)
  }

  private func signIn(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let form = try await FormSubmission(unguarded: request, limit: 16 << 10)
    let login = String((form["login"] ?? "").trimmingCharacters(in: .whitespaces).prefix(100))
    let password = String((form["password"] ?? "").prefix(PasswordRule.longest + 1))
    let now = environment.now()
    try environment.limits.admitAttempt(login: login, from: context.origin, at: now)
    let found = try await environment.accounts.account(login: login)
    let isRight = try await environment.passwords.run { PasswordHash.matches(password, found?.hash) }
    guard let found, isRight else {
      try await environment.audit.add("Неудачный вход", on: login, by: nil, at: now)
      return try signInPage(
        ["login": login, "to": form["to"] as Any, "isRefused": true], context, status: .unauthorized)
    }
    let token = try await environment.accounts.begin(found.account.id, at: now, lasting: SessionRecognition.lasting)
    try await note("Вход", by: found.account, context)
    return try await begun(
      token, at: EntryTarget.page(form["to"], for: found.account.role), replacing: request, context)
  }

  /// Programs that preview links in messages open them, too, so that opening alone must not use a link up. A browser tells
  /// when somebody has typed the address or come from another program; from a page of another site the browser would
  /// hold the new cookie back on the very next page. In both other cases a button is shown.
  private func openLink(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let isTyped = field("Sec-Fetch-Site", of: request) == "none" && field("Sec-Fetch-Mode", of: request) == "navigate"
    if isTyped, field("Sec-Purpose", of: request) == nil, request.method == .get {
      return try await enter(request, context)
    }
    let link = SecretToken(shown: try context.parameters.require("link"))
    guard try await environment.accounts.isValid(link, at: environment.now()) else { throw Self.usedUp }
    return try environment.pages.response("enter-link", ["link": link.text], context)
  }

  private func enter(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let now = environment.now()
    let link = SecretToken(shown: try context.parameters.require("link"))
    guard
      let token = try await environment.accounts.enter(by: link, at: now, lasting: SessionRecognition.lasting),
      let account = try await environment.accounts.session(of: token, at: now)?.account
    else { throw Self.usedUp }
    try await note("Вход по ссылке", by: account, context)
    // The department's people are asked for a password at once; a school gets a new link whenever it needs one.
    let hasPassword = try await environment.accounts.passwordHash(of: account.id) != nil
    let page = hasPassword || account.role == .school ? EntryTarget.page(nil, for: account.role) : "/me/password"
    return try await begun(token, at: page, replacing: request, context)
  }

  /// The session that a visitor came with ends: nothing that somebody else may have put into the browser lives on.
  private func begun(
    _ token: SecretToken, at page: String, replacing request: Request, _ context: ServiceContext
  ) async throws -> Response {
    if let old = SessionRecognition.token(of: request, isSecure: context.origin.isSecure) {
      try await environment.accounts.end(old)
    }
    try await environment.accounts.removeStale(at: environment.now())
    var response = Response.redirect(to: page, type: .normal)
    response.headers[.cacheControl] = "no-store"
    response.setCookie(SessionRecognition.cookie(token.text, isSecure: context.origin.isSecure))
    return response
  }

  private func gone(_ context: ServiceContext) -> Response {
    var response = Response.redirect(to: "/enter", type: .normal)
    response.setCookie(SessionRecognition.cookie("", isSecure: context.origin.isSecure))
    return response
  }

  private func note(_ action: String, by account: Account?, _ context: ServiceContext) async throws {
    context.visit.isNoted = true
    try await environment.audit.add(action, by: account, at: environment.now())
  }

  private func field(_ name: String, of request: Request) -> String? {
    HTTPField.Name(name).flatMap { request.headers[$0] }
  }

  private static let usedUp = ServiceFault(
    .notFound, "link", "Ссылка уже использована или устарела", detail: "Попросите новую у администратора.")
}
