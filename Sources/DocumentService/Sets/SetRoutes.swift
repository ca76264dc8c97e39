import DepartmentRecords
import Diagnostics
import DocumentGeneration
import Hummingbird
import RussianLanguage

/// The page of a set: its documents, remarks, parts and files.
struct SetRoutes {
  let environment: ServiceEnvironment

  /// More findings are not listed on the set's page: each form shows its own.
  private static let shownFindings = 40

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id") { request, context in
      let session = try context.require(.department, .reader)
      let contents = try await environment.contents(context)
      let known = try await environment.findings.known(contents)
      let findings = known.findings.map { finding in
        var finding = finding
        finding.path = finding.path.map(contents.path)
        return finding
      }
      let ordered = findings.sorted { $0.severity < $1.severity }
      var values: [String: Any] = [
        "id": contents.set.id, "title": contents.set.title.isEmpty ? "(без названия)" : contents.set.title,
        "changed": environment.moment(contents.set.changedAt), "version": contents.set.version,
        "documents": known.offers.map { document($0, contents.set.id) }, "hasDocuments": !known.offers.isEmpty,
        "findings": ordered.prefix(Self.shownFindings).map(contents.view), "hasFindings": !findings.isEmpty,
        "findingsTitle": SetWords.counts(findings), "hasErrors": findings.hasErrors,
        "hasWarnings": SetWords.hasWarnings(findings),
        "more": findings.count > Self.shownFindings
          ? "Показаны первые \(Self.shownFindings), всего \(findings.count)." : false,
        "report": report(contents) ?? false,
        "canFix": findings.contains { $0.fix?.isSuggestion == false },
        "canConfirm": findings.contains { $0.fix?.isSuggestion == true },
        "parts": SetParts.links(contents, findings: findings), "additions": SetParts.additions(contents),
        "files": contents.files.map { file($0, contents.set.id) }, "canChange": session.account.role != .reader,
      ]
      values["flash"] = request.uri.queryParameters["done"].flatMap { SetWords.done[String($0)] }
      return try environment.pages.response("set", values, context)
    }
  }

  private func document(_ offer: DocumentOffer, _ set: Int64) -> [String: Any] {
    var query = "number=\(offer.number)"
    if let file = offer.file { query += "&file=\(PageAddress.escaped(file))" }
    let address = "/sets/\(set)/documents/\(PageAddress.escaped(offer.kind))"
    let name = offer.title.withCapital + (offer.particulars.map { " \($0)" } ?? "")
    return [
      "title": offer.title.withCapital, "particulars": offer.particulars ?? false, "name": name,
      "preview": "\(address)/preview?\(query)", "word": "\(address)?\(query)", "pdf": "\(address)?\(query)&format=pdf",
      "draft": "\(address)?\(query)&draft=1",
    ]
  }

  /// What was read of Word documents when the set was made of them.
  private func report(_ contents: SetContents) -> String? {
    contents.files.first { $0.name == SetIntake.report }.map {
      String(String(decoding: $0.bytes, as: UTF8.self).prefix(50_000))
    }
  }

  private func file(_ file: StoredFile, _ set: Int64) -> [String: Any] {
    let name = PageAddress.escaped(file.name)
    return [
      "name": file.name, "size": SetWords.size(file.bytes.count), "isText": SetContents.isText(file.name),
      "text": "/sets/\(set)/text?file=\(name)", "download": "/sets/\(set)/file?name=\(name)",
    ]
  }
}
