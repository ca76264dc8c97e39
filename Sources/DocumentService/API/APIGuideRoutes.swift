import Hummingbird

/// The page that tells people how to let a program work with the service.
struct APIGuideRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("api") { _, context in
      _ = try context.require(.department, .reader)
      return try environment.pages.response(
        "api", ["address": environment.configuration.usualAddress], context)
    }
  }
}
