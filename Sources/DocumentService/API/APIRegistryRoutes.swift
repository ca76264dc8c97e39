import Diagnostics
import DocumentRegistry
import Hummingbird
import RussianLanguage

/// The registry: journals, numbers, registration, annulment, search.
struct APIRegistryRoutes {
  let environment: ServiceEnvironment

  private struct Page: Encodable {
    let entries: [EntryAnswer]
    let total: Int
  }

  private struct JournalAnswer: Encodable {
    let key: String
    let title: String
    let act: String
    let pattern: String
    let kinds: [String]
  }

  func add(to group: RouterGroup<ServiceContext>) {
    group.get("journals") { _, context in
      _ = try context.require(.department, .reader)
      let journals = try await environment.registry.journals().map {
        JournalAnswer(
          key: $0.key, title: $0.title, act: $0.act, pattern: $0.pattern.description, kinds: $0.kinds)
      }
      return try APIAnswer.json(["journals": journals])
    }
    group.get("entries") { request, context in
      _ = try context.require(.department, .reader)
      let query = try Self.query(APIRequest(request, context))
      let page = try await Self.registered { try await environment.registry.search(query) }
      return try APIAnswer.json(Page(entries: page.entries.map(EntryAnswer.init), total: page.total))
    }
    group.get("entries/{id}") { request, context in
      _ = try context.require(.department, .reader)
      let id = try APIRequest(request, context).number("id")
      return try APIAnswer.json(
        EntryAnswer(try await Self.registered { try await environment.registry.entry(id) }))
    }
    group.post("journals/{key}/numbers") { request, context in
      let (who, asked) = (try context.require(.department).account.name, APIRequest(request, context))
      let journal = try asked.text("key")
      let record = try await asked.record(upTo: 1 << 20)
      let number = SentAct.number(record, journal: journal)
      try record.finish()
      return try await made { try await environment.registry.reserve(try Self.read(number), by: who) }
    }
    group.post("journals/{key}/entries") { request, context in
      let (who, asked) = (try context.require(.department).account.name, APIRequest(request, context))
      let journal = try asked.text("key")
      let record = try await asked.record(upTo: 1 << 20)
      let number = SentAct.number(record, journal: journal)
      let content = SentAct.content(record, date: number?.date)
      try record.finish()
      return try await made {
        try await environment.registry.register(try Self.read(number), try Self.read(content), by: who)
      }
    }
    group.post("entries/{id}/registration") { request, context in
      let (who, asked) = (try context.require(.department).account.name, APIRequest(request, context))
      let id = try asked.number("id")
      let record = try await asked.record(upTo: 1 << 20)
      let content = SentAct.content(record, date: SentAct.date(record))
      let isConfirmed = record.flag("confirmed")
      try record.finish()
      return try APIAnswer.json(
        EntryAnswer(
          try await Self.registered {
            try await environment.registry.complete(id, try Self.read(content), by: who, isConfirmed: isConfirmed)
          }))
    }
    group.post("entries/{id}/annulment") { request, context in
      let (who, asked) = (try context.require(.department).account.name, APIRequest(request, context))
      let id = try asked.number("id")
      let record = try await asked.record(upTo: 1 << 20)
      let reason = record.text("reason", length: 1...2000)
      try record.finish()
      return try APIAnswer.json(
        EntryAnswer(
          try await Self.registered { try await environment.registry.annul(id, reason: reason, by: who) }))
    }
  }

  private func made(_ body: () async throws -> RegistryEntry) async throws -> Response {
    let entry = try await Self.registered(body)
    return try APIAnswer.json(
      EntryAnswer(entry), status: .created, headers: [.location: "\(APIRoutes.prefix)/entries/\(entry.id)"])
  }

  private static func query(_ request: APIRequest) throws -> RegistryQuery {
    func day(_ name: String) throws -> CalendarDate? {
      guard let text = request.field(name) else { return nil }
      guard let date = CalendarDate(text), date.iso == text else {
        throw ServiceFault(.badRequest, "query", "Параметр «\(name)»: нужна дата вида 2026-11-21")
      }
      return date
    }
    var state: EntryState?
    if let word = request.field("state") {
      guard let known = EntryState(rawValue: word) else {
        throw ServiceFault(.badRequest, "query", "Параметр «state»: нужно reserved, registered или void")
      }
      state = known
    }
    let year = try request.wholeNumber("year", in: 1...9999, else: 0)
    return RegistryQuery(
      journal: request.field("journal"), year: year == 0 ? nil : year, number: request.field("number") ?? "",
      words: request.field("words") ?? "", school: request.field("school") ?? "", from: try day("from"),
      to: try day("to"), state: state, limit: try request.wholeNumber("limit", in: 1...500, else: 100),
      offset: try request.wholeNumber("offset", in: 0...1_000_000, else: 0))
  }

  /// What was read of a body that is without fault is there.
  private static func read<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw ServiceFault(.unprocessableContent, "body", "Тело запроса не такое, как нужно") }
    return value
  }

  /// Refusals of the registry with the statuses that programs tell them apart by.
  static func registered<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let failure as DiagnosedFailure {
      let codes = failure.diagnostics.map(\.code)
      if codes.contains("REG-03") || codes.contains("REG-12") { throw APIRequest.notFound }
      if failure.kind == .withheld {
        throw ServiceFault(
          .conflict, "confirm", "Нужно подтверждение", detail: "Прочтите замечания и повторите с «confirmed»: true.",
          diagnostics: failure.diagnostics)
      }
      if !Set(codes).isDisjoint(with: ["REG-06", "REG-11", "REG-13", "REG-14"]) {
        throw ServiceFault(.conflict, "taken", "Реестр этого не допускает", diagnostics: failure.diagnostics)
      }
      if failure.kind == .cannotWrite {
        throw ServiceFault(
          .serviceUnavailable, "busy", "Реестр сейчас не пишется", diagnostics: failure.diagnostics, retryAfter: 5)
      }
      throw failure
    }
  }
}
