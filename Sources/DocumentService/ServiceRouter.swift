import Hummingbird

/// All addresses of the service and what every request passes on its way.
enum ServiceRouter {
  static func router(_ environment: ServiceEnvironment) -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: OriginRecognition(configuration: environment.configuration))
    router.add(middleware: RequestLog(metrics: environment.metrics, write: environment.configuration.log))
    router.add(middleware: SecurityHeaders())
    router.add(middleware: FaultResponses(pages: environment.pages))
    let methods = AllowedMethods()
    router.add(middleware: methods)
    router.add(middleware: SessionRecognition(environment: environment))
    router.add(middleware: ForeignSites())
    router.add(middleware: AuditTrail(environment: environment))
    MonitoringRoutes(environment: environment).add(to: router)
    AssetRoutes(environment: environment).add(to: router)
    EntryRoutes(environment: environment).add(to: router)
    OwnAccountRoutes(environment: environment).add(to: router)
    AccountRoutes(environment: environment).add(to: router)
    AuditRoutes(environment: environment).add(to: router)
    HomeRoutes(environment: environment).add(to: router)
    SetRoutes(environment: environment).add(to: router)
    SetCreationRoutes(environment: environment).add(to: router)
    SetActionRoutes(environment: environment).add(to: router)
    SetFileRoutes(environment: environment).add(to: router)
    SetTextRoutes(environment: environment).add(to: router)
    FormRoutes(environment: environment).add(to: router)
    SetDocumentRoutes(environment: environment).add(to: router)
    APIRoutes(environment: environment).add(to: router)
    OfficeDocumentRoutes(environment: environment).add(to: router)
    OfficeStageRoutes(environment: environment).add(to: router)
    JournalRoutes(environment: environment).add(to: router)
    ActRoutes(environment: environment).add(to: router)
    SchoolRoutes(environment: environment).add(to: router)
    OwnFormRoutes(environment: environment).add(to: router)
    InspectionRoutes(environment: environment).add(to: router)
    TemplateRoutes(environment: environment).add(to: router)
    RollOverRoutes(environment: environment).add(to: router)
    BatchRoutes(environment: environment).add(to: router)
    methods.learn(router)
    return router
  }
}
