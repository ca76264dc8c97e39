import DepartmentRecords
import Hummingbird
import RussianLanguage

/// The steps of a document in work.
struct OfficeStageRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.post("documents/:id/people", use: addPeople)
    router.post("documents/:id/people/:person", use: mark)
    router.post("documents/:id/agree") { request, context in
      try await step(request, context, .agreed, .visa, .agreed)
    }
    router.post("documents/:id/sign", use: sign)
    router.post("documents/:id/back", use: goBack)
    router.post("documents/:id/register", use: register)
    router.post("documents/:id/annul", use: annul)
    router.post("documents/:id/acquaint") { request, context in
      try await step(request, context, .acquainted, .acquaintance, .acquainted)
    }
    router.post("documents/:id/send") { request, context in try await step(request, context, .sent, .dispatch, .sent) }
  }

  @Sendable private func addPeople(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    guard let purpose = DocumentPerson.Purpose(rawValue: form.text("purpose")), Self.isOpen(purpose, document.stage)
    else { throw Self.closed }
    let names = form.lines("names")
    guard !names.isEmpty else { throw FormSubmission.fault("не назван никто", hint: "по одному имени в строке") }
    try await environment.documents.add(names, for: purpose, of: document.id)
    return .seeOther(OfficeNotice.people.address("/documents/\(document.id)"))
  }

  @Sendable private func mark(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    let id = try context.number("person")
    guard let person = try await environment.documents.people(of: document.id).first(where: { $0.id == id }) else {
      throw ServiceFault.notFound
    }
    guard Self.isOpen(person.purpose, document.stage) else { throw Self.closed }
    let address = "/documents/\(document.id)"
    if form["action"] == "remove" {
      try await environment.documents.removePerson(id, of: document.id)
      return .seeOther(OfficeNotice.removed.address(address))
    }
    guard person.purpose == .visa || document.stage >= .registered else {
      throw FormSubmission.fault("отметка ставится после регистрации")
    }
    let day = try form.day("day", "День")
    try Self.notLater(day, than: environment.today)
    let isObjection = person.purpose == .visa && form["action"] == "object"
    let remark = isObjection ? try form.required("remark", "Замечание") : form.text("remark")
    // The journal keeps who has read the act; it refuses a day before the act's own.
    if person.purpose == .acquaintance, let entry = document.entry {
      try await environment.registry.acknowledge(entry, person: person.name, on: day, by: session.account.name)
    }
    try await environment.documents.mark(
      id, of: document.id, doneOn: day.iso, isObjection: isObjection, remark: remark)
    return .seeOther(OfficeNotice.marked.address(address))
  }

  @Sendable private func sign(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    let day = try form.day("day", "День подписания")
    try Self.notLater(day, than: environment.today)
    return try await finish(
      environment.documents.advance(
        document.id, to: .signed, signedOn: day.iso, by: session.account.name, at: environment.now()),
      document, .signed, .signed)
  }

  @Sendable private func goBack(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    let reason = try form.required("reason", "Причина возврата")
    let isDone = try await environment.documents.goBack(
      document.id, from: document.stage, reason: reason, by: session.account.name, at: environment.now())
    guard isDone else {
      throw FormSubmission.fault("вернуть документ нельзя", hint: "назад идут только до регистрации и без номера")
    }
    return .seeOther(OfficeNotice.back.address("/documents/\(document.id)"))
  }

  @Sendable private func register(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    try await ActRegistration(environment: environment, who: session.account.name).register(
      document, isConfirmed: form["confirmed"] != nil)
    return .seeOther(OfficeNotice.registered.address("/documents/\(document.id)"))
  }

  @Sendable private func annul(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let document = try await document(context)
    try await ActRegistration(environment: environment, who: session.account.name).annulNumber(
      of: document, reason: form.required("reason", "Причина"))
    return .seeOther(OfficeNotice.annulled.address("/documents/\(document.id)"))
  }

  /// A step that waits for everybody on a list.
  private func step(
    _ request: Request, _ context: ServiceContext, _ stage: DocumentStage, _ purpose: DocumentPerson.Purpose,
    _ notice: OfficeNotice
  ) async throws -> Response {
    let session = try context.require(.department)
    _ = try await FormSubmission(request, context)
    let document = try await document(context)
    let waiting = try await environment.documents.people(of: document.id).filter {
      $0.purpose == purpose && !$0.isDone
    }
    guard waiting.isEmpty || document.stage >= stage else {
      throw FormSubmission.fault(
        "ещё не отмечены: " + waiting.map(\.name).joined(separator: ", "),
        hint: purpose == .visa
          ? "дождитесь виз или снимите с согласования лишних" : "отметьте каждого или уберите лишних")
    }
    return try await finish(
      environment.documents.advance(document.id, to: stage, by: session.account.name, at: environment.now()),
      document, stage, notice)
  }

  /// A second click finds the work done and is no mistake.
  private func finish(
    _ isDone: Bool, _ document: DocumentInWork, _ stage: DocumentStage, _ notice: OfficeNotice
  ) throws -> Response {
    guard isDone || document.stage >= stage else {
      throw FormSubmission.fault("этот шаг пока не сделать: документ на шаге «\(document.stage.russian)»")
    }
    return .seeOther(notice.address("/documents/\(document.id)"))
  }

  private func document(_ context: ServiceContext) async throws -> DocumentInWork {
    guard let document = try await environment.documents.document(context.number()) else { throw ServiceFault.notFound }
    return document
  }

  /// Visas belong to the draft; the other lists stay open to the end.
  static func isOpen(_ purpose: DocumentPerson.Purpose, _ stage: DocumentStage) -> Bool {
    switch purpose {
    case .visa: stage == .draft
    case .acquaintance: stage < .acquainted
    case .dispatch: stage < .sent
    }
  }

  private static func notLater(_ day: CalendarDate, than today: CalendarDate?) throws {
    if let today, day > today { throw FormSubmission.fault("день \(day.digits) ещё не наступил") }
  }

  private static let closed = FormSubmission.fault("список уже закрыт: документ ушёл дальше")
}
