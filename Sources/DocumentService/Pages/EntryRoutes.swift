import DepartmentRecords
import Hummingbird

/// Signing in and out.
struct EntryRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("enter") { _, context in try environment.pages.response("enter", [:], context) }
    router.get("enter/:link") { _, context in
      let now = environment.now()
      let link = SecretToken(shown: try context.parameters.require("link"))
      let token = try await environment.accounts.enter(by: link, at: now, lasting: SessionRecognition.lasting)
      guard let token else {
        throw ServiceFault(
          .notFound, "link", "Ссылка уже использована или устарела", detail: "Попросите новую у администратора.")
      }
      var response = Response.redirect(to: "/", type: .normal)
      response.setCookie(SessionRecognition.cookie(token.text))
      return response
    }
  }
}
