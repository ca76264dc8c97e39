import DepartmentRecords
import Foundation
import HTTPTypes
import Hummingbird

/// What everybody does with the own account: the password, all sessions, tokens of programs.
struct OwnAccountRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("me") { _, context in try await page(context, [:]) }
    router.get("me/password") { _, context in try await passwordPage(context, objection: nil) }
    router.post("me/password") { request, context in try await changePassword(request, context) }
    router.post("me/leave-everywhere") { request, context in
      let account = try context.requireVisitor().account
      _ = try await FormSubmission(request, context, limit: 4096)
      try await environment.accounts.endAll(of: account.id)
      try await note("Выход на всех устройствах", context)
      var response = Response.redirect(to: "/enter", type: .normal)
      response.setCookie(SessionRecognition.cookie("", isSecure: context.origin.isSecure))
      return response
    }
    router.post("me/tokens") { request, context in try await addToken(request, context) }
    router.post("me/tokens/:id/remove") { request, context in
      let account = try context.requireVisitor().account
      _ = try await FormSubmission(request, context, limit: 4096)
      let id = try context.parameters.require("id", as: Int64.self)
      guard try await environment.tokens.remove(id, of: account.id) else { throw ServiceFault.notFound }
      try await note("Ключ программы отозван", on: "№ \(id)", context)
      return Response.redirect(to: "/me", type: .normal)
    }
  }

  private func page(
    _ context: ServiceContext, _ further: [String: Any], status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let account = try context.requireVisitor().account
    let now = environment.now()
    let tokens = try await environment.tokens.all(of: account.id).map { token in
      [
        "id": token.id, "title": token.title, "scope": token.role.scopeRussian,
        "end": Moment.words(token.expiresAt), "isOver": token.expiresAt <= now,
        "used": token.usedAt.map(Moment.words) as Any,
      ] as [String: Any]
    }
    let values: [String: Any] = [
      "name": account.name, "login": account.login, "role": account.role.russian, "tokens": tokens,
      "hasTokens": !tokens.isEmpty,
      "hasPassword": try await environment.accounts.passwordHash(of: account.id) != nil,
      "scopes": Role.choices(account.role.scopes, chosen: account.role.scopes.last, words: \.scopeRussian),
    ]
    return try environment.pages.response("me", values.merging(further) { $1 }, context, status: status)
  }

  private func passwordPage(_ context: ServiceContext, objection: String?, isOld: Bool = false) async throws -> Response
  {
    let account = try context.requireVisitor().account
    return try environment.pages.response(
      "password",
      [
        "login": account.login, "hasPassword": try await environment.accounts.passwordHash(of: account.id) != nil,
        "objection": objection as Any, "isAboutOld": isOld && objection != nil,
        "isAboutNew": !isOld && objection != nil, "shortest": PasswordRule.shortest,
        "home": EntryTarget.page(nil, for: account.role),
      ], context, status: objection == nil ? .ok : .unprocessableContent)
  }

  private func changePassword(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let account = try context.requireVisitor().account
    let form = try await FormSubmission(request, context, limit: 16 << 10)
    let now = environment.now()
    // Whoever finds a signed-in browser must not be able to take the account over.
    if let hash = try await environment.accounts.passwordHash(of: account.id) {
      try environment.limits.admitAttempt(login: account.login, from: context.origin, at: now)
      let old = form["old"] ?? ""
      guard try await environment.passwords.run({ PasswordHash.matches(old, hash) }) else {
        return try await passwordPage(context, objection: "прежний пароль не подходит", isOld: true)
      }
    }
    let new = form["new"] ?? ""
    if let objection = PasswordRule.objection(to: new, names: [account.login, account.name]) {
      return try await passwordPage(context, objection: objection)
    }
    guard new == form["again"] else { return try await passwordPage(context, objection: "пароли не совпадают") }
    guard let hash = try await environment.passwords.run({ PasswordHash.hash(of: new) }) else {
      throw ServiceFault.overloaded
    }
    try await environment.accounts.setPassword(hash, of: account.id)
    try await note("Пароль изменён", context)
    let token = try await environment.accounts.begin(account.id, at: now, lasting: SessionRecognition.lasting)
    var response = Response.redirect(to: EntryTarget.page(nil, for: account.role), type: .normal)
    response.setCookie(SessionRecognition.cookie(token.text, isSecure: context.origin.isSecure))
    return response
  }

  private func addToken(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let account = try context.requireVisitor().account
    let form = try await FormSubmission(request, context, limit: 16 << 10)
    let title = String((form["title"] ?? "").trimmingCharacters(in: .whitespacesAndNewlines).prefix(100))
    guard !title.isEmpty else {
      return try await page(
        context, ["objection": "напишите, для какой программы этот ключ"], status: .unprocessableContent)
    }
    let role = form["role"].flatMap(Role.init(rawValue:)) ?? .reader
    let days = min(366, max(1, form["days"].flatMap(Int64.init) ?? 90))
    let now = environment.now()
    guard account.role.scopes.contains(role),
      let token = try await environment.tokens.add(
        title: title, for: account, role: role, at: now, expiresAt: now + days * 86_400)
    else {
      return try await page(
        context, ["objection": "ключей уже слишком много, отзовите ненужные"], status: .unprocessableContent)
    }
    try await note("Ключ программы создан", on: title, context)
    // Shown here and never again, so that this one answer to a form is no redirect.
    return try await page(context, ["secret": token.text])
  }

  private func note(_ action: String, on object: String = "", _ context: ServiceContext) async throws {
    context.visit.isNoted = true
    try await environment.audit.add(action, on: object, by: context.session?.account, at: environment.now())
  }
}
