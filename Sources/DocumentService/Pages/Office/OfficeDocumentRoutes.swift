import DepartmentRecords
import DocumentGeneration
import Hummingbird
import ProgrammeFiles

/// Documents in work: the list, taking into work, the page of one, its file.
struct OfficeDocumentRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("documents", use: list)
    router.get("documents/new", use: choice)
    router.post("documents", use: take)
    router.get("documents/:id", use: page)
    router.get("documents/:id/file", use: file)
    router.post("documents/:id/remove", use: remove)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let documents = try await environment.documents.all()
    return try environment.pages.response(
      "office-documents",
      [
        "flash": OfficeNotice.words(for: request) as Any,
        "documents": documents.map(OfficeDocumentView.line),
        "sets": try await environment.sets.all().map { ["id": $0.id, "title": $0.title] as [String: Any] },
      ], context)
  }

  @Sendable private func choice(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    guard let id = request.uri.queryParameters["set"].flatMap({ Int64(String($0)) }),
      let set = try await environment.sets.set(id)
    else { throw ServiceFault.notFound }
    let acts = try await acts(of: id)
    let known = try await environment.documents.documents(of: id)
    let lines = acts.map { act -> [String: Any] in
      let own = known.first { $0.kind == act.kind.name && $0.file == act.file }
      return [
        "kind": act.kind.name, "kindTitle": act.kind.title, "file": act.file, "title": act.title,
        "requisites": act.number.map { number in
          "№ \(number)" + (act.date.map { " от \($0.digits)" } ?? "")
        } as Any, "document": own?.id as Any,
      ]
    }
    return try environment.pages.response(
      "office-document-new", ["set": ["id": set.id, "title": set.title] as [String: Any], "acts": lines], context)
  }

  @Sendable private func take(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    guard let id = Int64(form.text("set")), let set = try await environment.sets.set(id),
      let act = try await acts(of: id).first(where: { $0.kind.name == form["kind"] && $0.file == form["file"] })
    else { throw ServiceFault.notFound }
    let people =
      act.endorsers.map { (purpose: DocumentPerson.Purpose.visa, name: $0) }
      + act.acknowledgers.map { (purpose: .acquaintance, name: $0) }
      + act.addressees.map { (purpose: .dispatch, name: $0) }
    let document = try await environment.documents.take(
      .init(
        set: set, kind: act.kind.name, kindTitle: act.kind.title, file: act.file, title: act.title, people: people),
      by: session.account.name, at: environment.now())
    return .seeOther(OfficeNotice.taken.address("/documents/\(document)"))
  }

  @Sendable private func page(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let document = try await document(context)
    let view = try await OfficeDocumentView(document, environment)
    var values = view.values
    values["flash"] = OfficeNotice.words(for: request)
    return try environment.pages.response("office-document", values, context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let document = try await document(context)
    // A registered act is what lies in the journal, and never made anew.
    if document.stage >= .registered {
      guard let entry = document.entry, let frozen = try await environment.frozen(entry) else {
        throw ServiceFault.notFound
      }
      return Download.response(frozen.bytes, name: frozen.name)
    }
    guard let set = document.set else { throw ServiceFault.notFound }
    let made = try await environment.made(document.kind, of: document.file, in: set, isDraft: document.number == nil)
    return Download.response(made.bytes, name: made.name)
  }

  @Sendable private func remove(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    _ = try await FormSubmission(request, context)
    let document = try await document(context)
    guard try await environment.documents.remove(document.id) else {
      throw FormSubmission.fault(
        "у документа есть номер: из работы его убрать нельзя", hint: "номер можно аннулировать")
    }
    return .seeOther(OfficeNotice.removed.address("/documents"))
  }

  private func document(_ context: ServiceContext) async throws -> DocumentInWork {
    guard let document = try await environment.documents.document(context.number()) else { throw ServiceFault.notFound }
    return document
  }

  private func acts(of set: Int64) async throws -> [RegistrableAct] {
    let files = try await environment.dataFiles(of: set)
    return try await environment.workers.run { $0.registrableActs(of: files) }
  }
}
