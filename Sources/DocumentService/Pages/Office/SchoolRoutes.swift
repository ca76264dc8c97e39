import DepartmentRecords
import DocumentGeneration
import Hummingbird
import ProgrammeFiles

/// Schools' forms as the department works with them: made, looked through, taken, read into the set.
struct SchoolRoutes {
  /// The file of a set that answers are read into.
  private static let answers = "ответы-школ.yaml"

  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("schools", use: sets)
    router.get("schools/:id", use: page)
    router.post("schools/:id/make", use: make)
    router.post("schools/:id/read", use: read)
    router.get("schools/forms/:id", use: form)
    router.get("schools/forms/:id/:file", use: file)
    router.post("schools/forms/:id/accept", use: accept)
  }

  @Sendable private func sets(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let forms = try await environment.schoolForms.forms()
    return try environment.pages.response(
      "office-schools",
      [
        "sets": try await environment.sets.all().map { set in
          let own = forms.filter { $0.set == set.id }
          return [
            "id": set.id, "title": set.title, "made": own.count, "answered": own.count { $0.answer != nil },
            "accepted": own.count(where: \.isAccepted),
          ] as [String: Any]
        }
      ], context)
  }

  @Sendable private func page(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let set = try await set(context)
    let forms = try await environment.schoolForms.forms(set: set.id)
    var kinds: [String] = []
    for form in forms where !kinds.contains(form.kind) { kinds.append(form.kind) }
    return try environment.pages.response(
      "office-school-forms",
      [
        "flash": OfficeNotice.words(for: request) as Any, "id": set.id, "setTitle": set.title,
        "kinds": environment.workers.kinds.filter { $0.form != nil }.map { ["kind": $0.name, "title": $0.title] },
        "groups": kinds.map { kind in
          let own = forms.filter { $0.kind == kind }
          return [
            "kind": kind, "title": own.first?.kindTitle ?? kind, "hasAnswers": own.contains { $0.answer != nil },
            "waiting": own.filter { $0.answer == nil }.map(\.schoolName).joined(separator: ", ").ifAny as Any,
            "forms": own.map { SchoolFormView.line($0, environment) },
          ] as [String: Any]
        },
      ], context)
  }

  @Sendable private func make(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let submission = try await FormSubmission(request, context)
    let set = try await set(context)
    let data = try await environment.contents(context).data.sources
    let wanted = submission.text("kind")
    let (kind, made) = try await environment.workers.run { pipeline in
      let kind = try FormMaker.kind(wanted, of: pipeline.catalogue)
      var maker = FormMaker(catalogue: pipeline.catalogue)
      let schools = FormFrame.schools(of: ProgrammeReader.read(data).partialSet)
      let made = try schools.map { school in
        let forms = try maker.forms(of: data, set: set.title, kind: kind, school: school.key).forms
        return (key: school.key, name: school.shortName, form: forms.first)
      }
      return (kind, made)
    }
    guard !made.isEmpty else {
      throw FormSubmission.fault(
        "в комплекте нет школ, которым делать формы", hint: "назовите их в «школы» и в «программа.участники»")
    }
    for (key, name, form) in made {
      guard let form else { continue }
      _ = try await environment.schoolForms.put(
        set: set.id, kind: (kind.name, kind.title), school: (key, name),
        file: StoredFile(name: form.fileName, bytes: form.archive), at: environment.now())
    }
    return .seeOther(OfficeNotice.made.address("/schools/\(set.id)"))
  }

  /// Sums the answers of a kind up as data of the report.
  @Sendable private func read(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let submission = try await FormSubmission(request, context)
    let set = try await set(context)
    let kind = submission.text("kind")
    var files: [StoredFile] = []
    for form in try await environment.schoolForms.forms(set: set.id) where form.kind == kind && form.answer != nil {
      guard let bytes = try await environment.schoolForms.bytes(.answer, of: form.id) else { continue }
      files.append(
        StoredFile(name: "Ответы/" + ConfinedProgram.path(for: form.school + ".docx"), bytes: bytes))
    }
    guard !files.isEmpty else { throw FormSubmission.fault("ни одна школа ещё не вернула форму") }
    try await refuseSecondReport(in: set)
    let outcome = try await environment.confined.run(
      ["form", "status", "Ответы", "--report", Self.answers, "--kind", kind], files: files)
    guard let report = outcome.files.first(where: { $0.name == Self.answers }) else {
      throw ServiceFault(
        .unprocessableContent, "unreadable", "Ответы не прочитаны",
        detail: String(decoding: outcome.standardError.prefix(4_000), as: UTF8.self))
    }
    guard try await environment.sets.save(report, in: set.id, version: set.version, at: environment.now()) else {
      throw ServiceFault.changedMeanwhile
    }
    return .seeOther(OfficeNotice.read.address("/schools/\(set.id)"))
  }

  /// A set holds one report: another file with one would make two.
  private func refuseSecondReport(in set: StoredSet) async throws {
    let contents = SetContents(set, try await environment.sets.files(of: set.id))
    let other = contents.files.map(\.name).filter { $0 != Self.answers }.first { name in
      guard case .mapping(let entries)? = contents.roots[name]?.content else { return false }
      return entries.contains { $0.key == "отчёт" || $0.key == "отчет" }
    }
    if let other {
      throw FormSubmission.fault(
        "в комплекте уже есть отчёт: файл «\(other)»", hint: "ответы пишутся в «\(Self.answers)»; уберите прежний отчёт"
      )
    }
  }

  @Sendable private func form(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let form = try await schoolForm(context)
    var values = SchoolFormView.page(form, environment, address: "/schools/forms/\(form.id)")
    values["flash"] = OfficeNotice.words(for: request)
    values["isOffice"] = true
    return try environment.pages.response("office-school-form", values, context)
  }

  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    return try await SchoolFormView.file(schoolForm(context), context, environment)
  }

  @Sendable private func accept(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let submission = try await FormSubmission(request, context)
    let form = try await schoolForm(context)
    try await environment.schoolForms.accept(form.id, submission["accepted"] == "yes")
    return .seeOther(OfficeNotice.accepted.address("/schools/forms/\(form.id)"))
  }

  private func schoolForm(_ context: ServiceContext) async throws -> SchoolForm {
    guard let form = try await environment.schoolForms.form(context.number()) else { throw ServiceFault.notFound }
    return form
  }

  private func set(_ context: ServiceContext) async throws -> StoredSet {
    guard let set = try await environment.sets.set(context.number()) else { throw ServiceFault.notFound }
    return set
  }
}
