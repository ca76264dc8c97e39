import DepartmentRecords
import Diagnostics
import DocumentGeneration
import DocumentRegistry
import Hummingbird
import RussianLanguage

/// The journals of registration: by years, with search, entries by hand and the control of execution.
struct JournalRoutes {
  /// Entries on a page.
  private static let pageSize = 50

  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("journal", use: list)
    router.get("journal/new") { request, context in
      _ = try context.require(.department)
      return try await form(request, context, [:])
    }
    router.post("journal", use: enter)
    router.get("journal/file/:format", use: file)
    router.get("journal/control", use: control)
    router.post("journal/control/:id", use: finish)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    let journals = try await environment.registry.journals()
    let wanted = JournalSearch(request, journals: journals.map(\.key))
    guard let journal = journals.first(where: { $0.key == wanted.journal }) else { throw ServiceFault.notFound }
    let years = try await environment.registry.years(journal: journal.key)
    let found = try await environment.registry.search(wanted.query(limit: Self.pageSize))
    let pages = max(1, (found.total + Self.pageSize - 1) / Self.pageSize)
    return try environment.pages.response(
      "office-journal",
      [
        "flash": OfficeNotice.words(for: request) as Any, "journalTitle": journal.title, "search": wanted.values,
        "journals": journals.map { one in
          ["key": one.key, "title": one.title, "isCurrent": one.key == journal.key] as [String: Any]
        },
        "years": years.map { ["year": $0, "isCurrent": $0 == wanted.year] as [String: Any] },
        "exports": exports(journal.key, wanted.year ?? years.max()),
        "total": Plural.count(found.total, "запись", "записи", "записей"),
        "entries": found.entries.map(ActView.line), "query": wanted.address(page: nil),
        "pages": pages < 2
          ? []
          : (1...pages).map { page in
            ["page": page, "isCurrent": page == wanted.page, "address": wanted.address(page: page)] as [String: Any]
          },
      ], context)
  }

  /// The files of a year: of the one that is shown, or of the last.
  private func exports(_ journal: String, _ year: Int?) -> [[String: String]] {
    guard let year else { return [] }
    return [("docx", "Word"), ("xlsx", "Excel")].map { format, name in
      ["name": "Журнал за \(year) год, \(name)", "address": "/journal/file/\(format)?journal=\(journal)&year=\(year)"]
    }
  }

  /// A year of a journal on paper or as a workbook.
  @Sendable private func file(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    guard let key = request.uri.queryParameters["journal"].map(String.init),
      try await environment.registry.journals().contains(where: { $0.key == key }),
      let year = request.uri.queryParameters["year"].flatMap({ Int(String($0)) }), (1...9999).contains(year)
    else { throw ServiceFault.notFound }
    let print = JournalPrint(try await environment.registry.year(year, ofJournal: key))
    let world = GenerationEnvironment.disk(templateFolders: environment.configuration.templateFolders)
    switch context.parameters.get("format") {
    case "docx":
      let bytes = try await environment.workers.run { try print.document($0.catalogue, world) }
      return Download.response(bytes, name: print.name + ".docx")
    case "xlsx":
      let bytes = try await environment.workers.run { _ in try print.workbook() }
      return Download.response(
        bytes, name: print.name + ".xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    default: throw ServiceFault.notFound
    }
  }

  /// The form of an entry by hand, with what was entered and what stands against it.
  private func form(
    _ request: Request, _ context: ServiceContext, _ entered: [String: String], _ findings: [Diagnostic] = []
  ) async throws -> Response {
    let journals = try await environment.registry.journals()
    return try environment.pages.response(
      "office-journal-new",
      [
        "entered": entered, "findings": findings.map(FindingView.init), "hasFindings": !findings.isEmpty,
        "journals": journals.map { one in
          ["key": one.key, "title": one.title, "isCurrent": one.key == entered["journal"]] as [String: Any]
        },
      ], context, status: findings.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private func enter(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    do {
      let entry = try await register(form, by: session.account.name)
      return .seeOther(OfficeNotice.added.address("/acts/\(entry.id)"))
    } catch let failure as DiagnosedFailure {
      return try await self.form(request, context, Self.entered(form), failure.diagnostics)
    } catch let fault as ServiceFault where !fault.diagnostics.isEmpty {
      return try await self.form(request, context, Self.entered(form), fault.diagnostics)
    }
  }

  private func register(_ form: FormSubmission, by who: String) async throws -> RegistryEntry {
    let key = try form.required("journal", "Журнал")
    let journal = try await environment.registry.journal(key)
    let date = try form.day("date", "Дата документа")
    let written = try form.required("number", "Номер")
    let reason = form.text("letterReason")
    var choice = NumberRequest.Choice.byHand(written)
    if !reason.isEmpty, let (number, letter) = journal.pattern.reading(written, year: date.year), !letter.isEmpty {
      choice = .letter(number, letter, reason: reason)
    }
    let content = ActContent(
      date: date, kind: form.text("kind"), title: try form.required("title", "Заголовок"),
      signatory: form.text("signatory"), executor: form.text("executor"), addressee: form.text("addressee"),
      note: form.text("note"), annexes: form.lines("annexes"), schools: form.lines("schools"))
    return try await environment.registry.register(
      NumberRequest(journal: key, date: date, choice: choice, isConfirmed: form["confirmed"] != nil), content, by: who)
  }

  private static func entered(_ form: FormSubmission) -> [String: String] {
    Dictionary(form.entries.filter { $0.name != "csrf" }.map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Sendable private func control(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.require(.department, .reader)
    guard let today = environment.today else { throw ServiceFault.notFound }
    let items = try await environment.registry.controlItems()
    let wanted = request.uri.queryParameters["state"].flatMap { ControlItem.State(rawValue: String($0)) }
    let shown = items.filter { wanted == nil || $0.state(on: today) == wanted }
    var executors: [String] = []
    for item in shown where !executors.contains(item.executor) { executors.append(item.executor) }
    return try environment.pages.response(
      "office-control",
      [
        "flash": OfficeNotice.words(for: request) as Any, "today": today.iso, "day": today.digits,
        "states": ControlItem.State.allCases.map { state in
          [
            "state": state.rawValue, "name": state.russian, "isCurrent": state == wanted,
            "count": items.count { $0.state(on: today) == state },
          ] as [String: Any]
        }, "isAll": wanted == nil, "all": items.count,
        "executors": executors.sorted().map { executor in
          [
            "executor": executor.isEmpty ? "Исполнитель не назван" : executor,
            "items": shown.filter { $0.executor == executor }.map { ActView.control($0, today) },
          ] as [String: Any]
        },
      ], context)
  }

  @Sendable private func finish(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.require(.department)
    let form = try await FormSubmission(request, context)
    let id = try context.number()
    guard try await environment.registry.controlItems().contains(where: { $0.id == id }) else {
      throw ServiceFault.notFound
    }
    try await environment.registry.finish(
      controlItem: id, on: form.day("day", "День исполнения"), evidence: form.text("evidence"),
      by: session.account.name)
    return .seeOther(OfficeNotice.marked.address("/journal/control"))
  }
}
