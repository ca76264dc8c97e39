import DepartmentRecords
import Foundation
import HTTPTypes
import Hummingbird

/// The administrator's pages of accounts.
struct AccountRoutes {
  /// How long a link lives that the administrator hands out, seconds: long enough for a letter to a school.
  static let linkLasts: Int64 = 14 * 86_400

  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("accounts") { _, context in try await list(context, AccountForm()) }
    router.post("accounts") { request, context in try await addAccount(request, context) }
    router.get("accounts/:id") { _, context in try await show(try await record(context), context, nil) }
    router.post("accounts/:id") { request, context in try await change(request, context) }
    router.post("accounts/:id/link") { request, context in
      let record = try await record(context)
      _ = try await FormSubmission(request, context, limit: 4096)
      return try await makeLink(for: record.account, request, context)
    }
    router.post("accounts/:id/leave") { request, context in
      let record = try await record(context)
      _ = try await FormSubmission(request, context, limit: 4096)
      try await environment.accounts.endAll(of: record.account.id)
      try await environment.tokens.removeAll(of: record.account.id)
      return try await noted("Учётная запись: входы и ключи отменены", record.account, context)
    }
    router.post("accounts/:id/forget-password") { request, context in
      let record = try await record(context)
      _ = try await FormSubmission(request, context, limit: 4096)
      try await environment.accounts.setPassword(nil, of: record.account.id)
      return try await noted("Учётная запись: пароль сброшен", record.account, context)
    }
    for (path, isDisabled) in [("disable", true), ("enable", false)] {
      router.post("accounts/:id/\(path)") { request, context in
        let record = try await record(context)
        _ = try await FormSubmission(request, context, limit: 4096)
        guard try await environment.accounts.setDisabled(isDisabled, record.account.id) else {
          return try await show(record, context, Self.lastAdministrator)
        }
        return try await noted(
          isDisabled ? "Учётная запись отключена" : "Учётная запись включена", record.account, context)
      }
    }
  }

  private func record(_ context: ServiceContext) async throws -> AccountRecord {
    try Self.admit(context)
    let id = try context.parameters.require("id", as: Int64.self)
    guard let record = try await environment.accounts.record(id) else { throw ServiceFault.notFound }
    return record
  }

  private static func admit(_ context: ServiceContext) throws {
    guard try !context.require(.administrator).isProgram else { throw ServiceFault.forbidden }
  }

  private func list(_ context: ServiceContext, _ form: AccountForm) async throws -> Response {
    try Self.admit(context)
    let rows = try await environment.accounts.all().map { record in
      [
        "id": record.account.id, "login": record.account.login, "name": record.account.name,
        "role": record.account.role.russian, "school": record.account.school as Any, "isDisabled": record.isDisabled,
        "seen": record.seenAt.map(Moment.words) as Any,
      ] as [String: Any]
    }
    return try environment.pages.response(
      "accounts", form.values.merging(["accounts": rows]) { $1 }, context,
      status: form.objections.isEmpty ? .ok : .unprocessableContent)
  }

  private func addAccount(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try Self.admit(context)
    var form = AccountForm(try await FormSubmission(request, context, limit: 16 << 10), wantsLogin: true)
    guard form.objections.isEmpty else { return try await list(context, form) }
    let account = try await environment.accounts.addUnlessTaken(
      login: form.login, name: form.name, role: form.role, school: form.school, at: environment.now())
    guard let account else {
      form.refuse("login", "такое имя входа уже есть")
      return try await list(context, form)
    }
    return try await noted("Учётная запись добавлена", account, context)
  }

  private func show(_ record: AccountRecord, _ context: ServiceContext, _ problem: String?) async throws -> Response {
    let form = AccountForm(record.account)
    return try environment.pages.response(
      "account",
      form.values.merging([
        "id": record.account.id, "isDisabled": record.isDisabled, "hasPassword": record.hasPassword,
        "created": Moment.words(record.createdAt), "seen": record.seenAt.map(Moment.words) as Any,
        "problem": problem as Any,
      ]) { $1 }, context, status: problem == nil ? .ok : .unprocessableContent)
  }

  private func change(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let record = try await record(context)
    let form = AccountForm(try await FormSubmission(request, context, limit: 16 << 10), wantsLogin: false)
    if let objection = form.objections.values.sorted().first { return try await show(record, context, objection) }
    guard
      try await environment.accounts.change(record.account.id, name: form.name, role: form.role, school: form.school)
    else { return try await show(record, context, Self.lastAdministrator) }
    return try await noted("Учётная запись изменена: \(form.role.russian)", record.account, context)
  }

  /// A link is shown once, to be printed or copied, so that this answer to a form is no redirect.
  private func makeLink(for account: Account, _ request: Request, _ context: ServiceContext) async throws -> Response {
    let end = environment.now() + Self.linkLasts
    let link = try await environment.accounts.addLink(for: account.id, expiresAt: end)
    try await note("Ссылка для входа создана", account, context)
    return try environment.pages.response(
      "account-link",
      [
        "id": account.id, "name": account.name, "end": Moment.words(end),
        "address": "\(address(of: request, context))/enter/\(link.text)",
      ], context)
  }

  /// The address by which the administrator has reached us, unless the configuration knows a better one.
  private func address(of request: Request, _ context: ServiceContext) -> String {
    if let address = environment.configuration.publicAddress { return address }
    guard let host = request.head.authority,
      host.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"/\\@?#<>\"'".utf8.contains($0) })
    else { return environment.configuration.usualAddress }
    return (context.origin.isSecure ? "https://" : "http://") + host
  }

  private func noted(_ action: String, _ account: Account, _ context: ServiceContext) async throws -> Response {
    try await note(action, account, context)
    return .redirect(to: "/accounts/\(account.id)", type: .normal)
  }

  private func note(_ action: String, _ account: Account, _ context: ServiceContext) async throws {
    context.visit.isNoted = true
    try await environment.audit.add(
      action, on: "\(account.name) (\(account.login))", by: context.session?.account, at: environment.now())
  }

  private static let lastAdministrator = "Это последний администратор: сначала назначьте другого."
}
