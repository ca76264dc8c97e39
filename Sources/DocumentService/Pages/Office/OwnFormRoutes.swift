import DepartmentRecords
import Hummingbird

/// A school's own forms: to download, to send back filled in. Those of others are not there.
struct OwnFormRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("forms", use: list)
    router.get("forms/:id", use: page)
    router.get("forms/:id/:file", use: file)
    router.post("forms/:id", use: answer)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let forms = try await own(context)
    return try environment.pages.response(
      "office-own-forms", ["forms": forms.map { SchoolFormView.line($0, environment) }], context)
  }

  @Sendable private func page(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let form = try await form(context)
    var values = SchoolFormView.page(form, environment, address: "/forms/\(form.id)")
    values["flash"] = OfficeNotice.words(for: request)
    values["isOwn"] = true
    return try environment.pages.response("office-school-form", values, context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try await SchoolFormView.file(form(context), context, environment)
  }

  @Sendable private func answer(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let form = try await form(context)
    let submission = try await FormSubmission(request, context)
    guard !form.isAccepted else {
      throw FormSubmission.fault("отдел уже принял форму", hint: "попросите отдел вернуть её вам")
    }
    let file = try submission.file("file", "Заполненная форма")
    guard file.name.lowercased().hasSuffix(".docx") else {
      throw FormSubmission.fault(
        "форма должна быть файлом .docx", hint: "сохраните её в Word как «Документ Word (.docx)»")
    }
    let outside = OutsideFile(environment: environment)
    // The name stands for the school where the file itself says nothing of it.
    let name = form.school + ".docx"
    let school = try await outside.school(file.bytes, name: name, kind: form.kind)
    guard school == nil || school == form.school else {
      throw FormSubmission.fault("это форма другой школы", hint: "скачайте свою форму на этой странице")
    }
    let check = try await outside.checkedForm(file.bytes, name: name, kind: form.kind)
    let isKept = try await environment.schoolForms.answer(
      form.id, file: StoredFile(name: file.name, bytes: file.bytes), commented: check.commented, findings: check.json,
      errors: check.errors, by: context.session?.account.name ?? "", at: environment.now())
    guard isKept else { throw ServiceFault.changedMeanwhile }
    return .seeOther(OfficeNotice.returned.address("/forms/\(form.id)"))
  }

  /// The forms of the visitor's school; nobody but a school has some.
  private func own(_ context: ServiceContext) async throws -> [SchoolForm] {
    guard let session = context.session else { throw ServiceFault.signInWanted }
    guard session.account.role == .school, let school = session.account.school else { throw ServiceFault.forbidden }
    return try await environment.schoolForms.forms(school: school)
  }

  private func form(_ context: ServiceContext) async throws -> SchoolForm {
    let id = try context.number()
    guard let form = try await own(context).first(where: { $0.id == id }) else { throw ServiceFault.notFound }
    return form
  }
}
