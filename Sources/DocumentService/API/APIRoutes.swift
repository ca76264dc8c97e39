import Hummingbird

/// All addresses of the HTTP API. `Web/openapi.json` describes every one of them.
struct APIRoutes {
  /// How the paths of the API begin.
  static let prefix = "/api/v1"

  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    let group = router.group("api/v1").add(middleware: APIAdmission())
    APIDescriptionRoutes(environment: environment).add(to: group)
    APIKindRoutes(environment: environment).add(to: group)
    APISetRoutes(environment: environment).add(to: group)
    APISetFileRoutes(environment: environment).add(to: group)
    APIDocumentRoutes(environment: environment).add(to: group)
    APIFormRoutes(environment: environment).add(to: group)
    APIInspectionRoutes(environment: environment).add(to: group)
    APIJobRoutes(environment: environment).add(to: group)
    APIRegistryRoutes(environment: environment).add(to: group)
    APIAttachmentRoutes(environment: environment).add(to: group)
  }
}
