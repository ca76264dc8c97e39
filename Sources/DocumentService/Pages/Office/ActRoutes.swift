import DepartmentRecords
import Diagnostics
import DocumentRegistry
import Hummingbird
import RussianLanguage

/// The page of a journal's line, and what can be added to it.
struct ActRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("acts/:id", use: page)
    router.get("acts/:id/files/:file", use: file)
    router.post("acts/:id/files", use: attach)
    router.post("acts/:id/annul", use: annul)
    router.post("acts/:id/links", use: link)
    router.post("acts/:id/acknowledgements", use: acknowledge)
    router.post("acts/:id/control", use: addControl)
  }

  @Sendable private func page(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    var values = try await ActView.page(entry(context), environment)
    values["flash"] = OfficeNotice.words(for: request)
    return try environment.pages.response("office-act", values, context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let entry = try await entry(context)
    guard let (file, bytes) = try await environment.registry.attachment(context.number("file")), file.entry == entry.id
    else { throw ServiceFault.notFound }
    return Download.response(bytes, name: file.name, type: "application/octet-stream")
  }

  @Sendable private func attach(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let entry = try await entry(context)
    let file = try form.file("file", "Скан или PDF")
    guard Self.isAllowed(file.name) else {
      throw FormSubmission.fault("файл «\(file.name)» не прикладывается", hint: "можно PDF, JPEG, PNG, TIFF и DOCX")
    }
    let signature = form.files("signature").first
    let role: Attachment.Role = form["role"] == Attachment.Role.other.rawValue ? .other : .scan
    try await environment.registry.attach(
      [NewAttachment(role: role, name: file.name, bytes: file.bytes, signature: signature?.bytes)], to: entry.id,
      by: session.account.name)
    return .seeOther(OfficeNotice.attached.address("/acts/\(entry.id)"))
  }

  @Sendable private func annul(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let entry = try await entry(context)
    // A number that a document in work holds is annulled on that document's page, where the data are mended too.
    if entry.act == nil, let document = try await environment.documents.document(registeredAs: entry.id) {
      return .seeOther("/documents/\(document.id)")
    }
    _ = try await environment.registry.annul(
      entry.id, reason: form.required("reason", "Причина"), by: session.account.name)
    return .seeOther(OfficeNotice.annulled.address("/acts/\(entry.id)"))
  }

  @Sendable private func link(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let entry = try await entry(context)
    guard let relation = ActRelation(rawValue: form.text("relation")) else { throw ServiceFault.notFound }
    let number = try form.required("number", "Номер")
    let date = try form.day("date", "Дата")
    guard
      let target = try await environment.registry.entry(journal: entry.journal, year: date.year, number: number),
      target.date == date
    else {
      throw FormSubmission.fault(
        "в журнале нет № \(number) от \(date.digits)", hint: "внесите его в журнал: «Внести из бумажного журнала»")
    }
    _ = try await environment.registry.link(
      entry.id, relation, target.id, place: form.text("place"), by: session.account.name)
    return .seeOther(OfficeNotice.marked.address("/acts/\(entry.id)"))
  }

  @Sendable private func acknowledge(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let entry = try await entry(context)
    let persons = form.lines("persons")
    guard !persons.isEmpty else { throw FormSubmission.fault("не назван никто", hint: "по одному имени в строке") }
    let organisation = form.text("organisation")
    if form.text("day").isEmpty {
      try await environment.registry.askAcknowledgement(
        of: entry.id, from: persons.map { ($0, organisation) }, by: session.account.name)
    } else {
      let day = try form.day("day", "День")
      for person in persons {
        try await environment.registry.acknowledge(
          entry.id, person: person, organisation: organisation, on: day, by: session.account.name)
      }
    }
    return .seeOther(OfficeNotice.marked.address("/acts/\(entry.id)"))
  }

  @Sendable private func addControl(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let entry = try await entry(context)
    let item = NewControlItem(
      task: try form.required("task", "Поручение"), executor: form.text("executor"), due: try form.day("due", "Срок"))
    try await environment.registry.addControl([item], to: entry.id, by: session.account.name)
    return .seeOther(OfficeNotice.control.address("/acts/\(entry.id)"))
  }

  private func entry(_ context: ServiceContext) async throws -> RegistryEntry {
    do {
      return try await environment.registry.entry(context.number())
    } catch let failure as DiagnosedFailure where failure.diagnostics.contains(where: { $0.code == "REG-12" }) {
      throw ServiceFault.notFound
    }
  }

  private static func isAllowed(_ name: String) -> Bool {
    [".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".docx"].contains { name.lowercased().hasSuffix($0) }
  }
}
