import DepartmentRecords
import Diagnostics
import DocumentGeneration
import Hummingbird

/// The department's own templates in place of the usual ones.
struct TemplateRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("templates") { request, context in
      _ = try context.require(.department)
      return try await page(request, context)
    }
    router.post("templates", use: upload)
    router.get("templates/:kind/file", use: file)
    router.post("templates/:kind/revert", use: revert)
  }

  private func page(
    _ request: Request, _ context: ServiceContext, _ findings: [OutsideFinding] = [], kind: String? = nil
  ) async throws -> Response {
    let own = try await environment.ownTemplates.all()
    let isRefused = findings.contains { $0.severity == "error" }
    return try environment.pages.response(
      "office-templates",
      [
        "flash": OfficeNotice.words(for: request) as Any, "isRefused": isRefused, "findings": findings.map(\.values),
        "kinds": environment.workers.kinds.map { one in
          let mine = own.first { $0.kind == one.name }
          return [
            "kind": one.name, "title": one.title, "isOwn": mine != nil, "isCurrent": one.name == kind,
            "file": mine?.name as Any, "who": mine?.who as Any, "at": mine.map { environment.moment($0.at) } as Any,
            "fields": mine?.fields as Any,
          ] as [String: Any]
        },
      ], context, status: isRefused ? .unprocessableContent : .ok)
  }

  @Sendable private func upload(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let kind = try kind(form.text("kind"))
    let file = try form.file("file", "Шаблон")
    guard file.name.lowercased().hasSuffix(".docx") else {
      throw FormSubmission.fault("шаблон должен быть файлом .docx", hint: "с макросами и .doc не принимаются")
    }
    let outside = OutsideFile(environment: environment)
    let check = try await outside.checkedTemplate(file.bytes, name: file.name)
    guard check.errors == 0 else { return try await page(request, context, check.findings, kind: kind) }
    let fields = try await outside.fields(file.bytes, name: file.name)
    try await environment.ownTemplates.put(
      OwnTemplate(kind: kind, name: file.name, fields: fields, at: environment.now(), who: session.account.name),
      bytes: file.bytes)
    try await environment.useOwnTemplates()
    return .seeOther(OfficeNotice.uploaded.address("/templates"))
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let kind = try kind(context.parameters.require("kind"))
    if let own = try await environment.ownTemplates.files().first(where: { $0.name == kind + ".docx" }) {
      return Download.response(own.bytes, name: own.name)
    }
    let folders = environment.configuration.templateFolders
    let bytes = try await environment.workers.run { pipeline -> [UInt8]? in
      guard let entry = pipeline.catalogue.entries.first(where: { $0.kind.name == kind }) else { return nil }
      return try GenerationEnvironment.disk(templateFolders: folders).read(entry.templatePath)
    }
    guard let bytes else { throw ServiceFault.notFound }
    return Download.response(bytes, name: kind + ".docx")
  }

  @Sendable private func revert(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    _ = try await FormSubmission(request, context)
    try await environment.ownTemplates.remove(kind(context.parameters.require("kind")))
    try await environment.useOwnTemplates()
    return .seeOther(OfficeNotice.reverted.address("/templates"))
  }

  private func kind(_ name: String) throws -> String {
    guard let kind = environment.workers.kinds.first(where: { $0.name == name }) else { throw ServiceFault.notFound }
    return kind.name
  }
}
