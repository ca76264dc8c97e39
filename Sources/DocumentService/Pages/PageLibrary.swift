import Diagnostics
import Hummingbird
import Mustache

/// The pages, compiled once; each is a Mustache template that fills the blocks of `layout`.
struct PageLibrary: Sendable {
  private let library: MustacheLibrary

  /// Reads the templates of a folder; throws `DiagnosedFailure` when one of them is wrong.
  init(folder: String) async throws {
    do {
      library = try await MustacheLibrary(directory: folder)
    } catch {
      throw DiagnosedFailure(
        .unusable, Diagnostic("OUT-93", .error, "страницы не читаются: \(error)", at: .file(folder)))
    }
    guard library.getTemplate(named: "layout") != nil else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "OUT-93", .error, "нет страниц службы", hint: "задайте папку параметром --web", at: .file(folder)))
    }
  }

  /// A page as a response. `values` are the page's own; who is signed in is added.
  func response(
    _ name: String, _ values: [String: Any], _ context: ServiceContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var values = PageValues.withoutNils(values)
    if let session = context.session {
      values["visitor"] = [
        "name": session.account.name, "csrf": session.csrf,
        "isDepartment": session.account.role == .department || session.account.role == .administrator,
        "isAdministrator": session.account.role == .administrator, "isSchool": session.account.role == .school,
        "sections": Navigation.values(for: session.account.role, at: context.endpointPath ?? "/"),
      ]
      values["csrf"] = session.csrf
    }
    guard let html = library.render(values, withTemplate: name) else {
      throw ServiceFault(.internalServerError, "own-fault", "Нет страницы \(name)")
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: html)))
  }
}
