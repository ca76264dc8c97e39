import DepartmentRecords
import Hummingbird
import RussianLanguage

/// Inspection of any Word document: it is read in a process apart and kept for a day.
struct InspectionRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("inspect", use: list)
    router.post("inspect", use: inspect)
    router.get("inspect/:id", use: result)
    router.get("inspect/:id/file", use: file)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department, .reader)
    let kept = try await environment.inspections.all(of: session.account.id, at: environment.now())
    return try environment.pages.response(
      "office-inspect",
      ["kept": kept.map { ["id": $0.id, "name": $0.name, "at": environment.moment($0.at)] as [String: Any] }], context)
  }

  @Sendable private func inspect(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department, .reader)
    let form = try await FormSubmission(request, context)
    let file = try form.file("file", "Документ Word")
    guard file.name.lowercased().hasSuffix(".docx") else {
      throw FormSubmission.fault(
        "«\(file.name)» — не документ .docx", hint: "сохраните его в Word как «Документ Word (.docx)»")
    }
    let check = try await OutsideFile(environment: environment).inspected(file.bytes, name: file.name)
    let id = try await environment.inspections.add(
      name: file.name, findings: check.json, commented: check.commented, for: session.account.id, at: environment.now())
    return .seeOther("/inspect/\(id)")
  }

  @Sendable private func result(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let kept = try await kept(context)
    let findings = OutsideFinding.all(in: Array(kept.findings.utf8))
    let errors = findings.count { $0.severity == "error" }
    return try environment.pages.response(
      "office-inspect-result",
      [
        "id": kept.id, "name": kept.name, "at": environment.moment(kept.at), "isClean": findings.isEmpty,
        "hasErrors": errors > 0, "rules": OutsideFinding.summary(of: findings),
        "total": Plural.count(findings.count, "замечание", "замечания", "замечаний"),
        "errors": Plural.count(errors, "ошибка", "ошибки", "ошибок"),
      ], context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let kept = try await kept(context)
    guard let account = context.session?.account.id,
      let bytes = try await environment.inspections.commented(kept.id, of: account)
    else { throw ServiceFault.notFound }
    return Download.response(bytes, name: "С замечаниями - " + kept.name)
  }

  /// The visitor's own result; anybody else's is not there.
  private func kept(_ context: ServiceContext) async throws -> KeptInspection {
    let session = try context.require(.department, .reader)
    let id = try context.number()
    let own = try await environment.inspections.all(of: session.account.id, at: environment.now())
    guard let kept = own.first(where: { $0.id == id }) else { throw ServiceFault.notFound }
    return kept
  }
}
