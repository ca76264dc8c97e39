import DepartmentRecords
import Diagnostics
import Hummingbird
import ProgrammeFiles

/// A data file as text, for those who like it, and for files that are too broken for forms.
struct SetTextRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("sets/:id/text") { request, context in
      _ = try context.require(.department, .reader)
      let contents = try await environment.contents(context)
      let query = request.uri.queryParameters
      let name = query["file"].map(String.init) ?? ""
      guard let file = contents.files.first(where: { $0.name == name }), SetContents.isText(name) else {
        throw ServiceFault.notFound
      }
      return try await page(
        contents, name, String(decoding: file.bytes, as: UTF8.self), context,
        line: query["line"].flatMap { Int($0) }, done: query["done"].map(String.init))
    }
    router.post("sets/:id/text") { request, context in
      _ = try context.require(.department)
      let form = try await FormSubmission(request, context)
      let contents = try await environment.contents(context)
      guard let name = form["file"], let old = contents.files.first(where: { $0.name == name }),
        SetContents.isText(name)
      else { throw ServiceFault.notFound }
      let text = (form["text"] ?? "").replacing("\r\n", with: "\n")
      // Only the same file changed by somebody else is a conflict, not the set around it.
      guard form["base"] == ContentMark.of(old.bytes) else {
        return try await page(contents, name, text, context, theirs: String(decoding: old.bytes, as: UTF8.self))
      }
      let isCRLF = String(decoding: old.bytes, as: UTF8.self).contains("\r\n")
      let bytes = Array((isCRLF ? text.replacing("\n", with: "\r\n") : text).utf8)
      if bytes != old.bytes {
        let isSaved = try await environment.sets.save(
          StoredFile(name: name, bytes: bytes), in: contents.set.id, version: contents.set.version,
          at: environment.now())
        guard isSaved else { throw ServiceFault.changedMeanwhile }
      }
      let address = "/sets/\(contents.set.id)/text?file=\(PageAddress.escaped(name))"
      return Response.redirect(to: address + (bytes == old.bytes ? "&done=unchanged" : "&done=saved"), type: .normal)
    }
  }

  private func page(
    _ contents: SetContents, _ name: String, _ text: String, _ context: ServiceContext, line: Int? = nil,
    done: String? = nil, theirs: String? = nil
  ) async throws -> Response {
    let known = try await environment.findings.known(contents)
    let findings = known.findings.filter { $0.location?.file == name }
    let stored = contents.source(name).bytes
    var values: [String: Any] = [
      "set": contents.set.id, "setTitle": contents.set.title, "name": name, "text": text,
      "base": ContentMark.of(stored), "findings": findings.map { self.view($0, line) },
      "hasFindings": !findings.isEmpty,
      "findingsTitle": SetWords.counts(findings), "hasErrors": findings.hasErrors,
      "hasWarnings": SetWords.hasWarnings(findings), "focus": done != nil,
      "conflict": theirs != nil, "theirs": theirs ?? "", "canSave": context.session?.account.role != .reader,
      "line": line ?? 0,
    ]
    values["flash"] = done.flatMap { SetWords.done[$0] }
    return try environment.pages.response("text", values, context, status: theirs == nil ? .ok : .conflict)
  }

  private func view(_ finding: Diagnostic, _ line: Int?) -> [String: Any] {
    let view = FindingView(finding)
    var (number, words) = (0, "")
    if case .text(let place)? = finding.location { (number, words) = (place.line, place.sourceLine ?? "") }
    return [
      "severity": view.severity, "grade": view.grade, "message": view.message, "code": view.code,
      "hint": view.hint ?? false, "line": number > 0 ? String(number) : false,
      "words": FormWords.short(words.trimmed, to: 120),
      "isMeant": number == line,
    ]
  }
}
