import DepartmentRecords
import Foundation
import Hummingbird

/// The administrator's page of what was done.
struct AuditRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("accounts/audit") { request, context in
      _ = try context.require(.administrator)
      let query = SearchQuery(request)
      let search = String((query["search"] ?? "").prefix(200))
      let wanted = query["page"].flatMap { Int($0) } ?? 1
      let number = min(max(1, wanted), 100_000)
      let (records, count) = try await environment.audit.page(number, search: search)
      let rows = records.map { record in
        [
          "at": Moment.words(record.at), "actor": record.actor.isEmpty ? "не вошедший" : record.actor,
          "action": record.action, "object": record.object,
        ]
      }
      let pages = max(1, (count + AuditStore.pageLength - 1) / AuditStore.pageLength)
      return try environment.pages.response(
        "audit",
        [
          "records": rows, "hasRecords": !rows.isEmpty, "search": search,
          "searchEncoded": search.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "", "count": count,
          "page": number,
          "pages": pages,
          "previous": number > 1 ? number - 1 : (nil as Int?) as Any,
          "next": number < pages ? number + 1 : (nil as Int?) as Any,
        ], context)
    }
  }
}
