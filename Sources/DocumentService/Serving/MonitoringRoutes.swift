import Hummingbird

/// What a watchdog and a collector of figures ask for.
struct MonitoringRoutes {
  let environment: ServiceEnvironment

  func add(to router: Router<ServiceContext>) {
    router.get("healthz") { _, _ -> Response in
      let isWell = await Self.isWell(environment)
      return Response(
        status: isWell ? .ok : .serviceUnavailable, headers: [.contentType: "text/plain", .cacheControl: "no-store"],
        body: .init(byteBuffer: ByteBuffer(string: isWell ? "ok\n" : "unwell\n")))
    }
    router.get("metrics") { _, context -> Response in
      // Only this machine and the administrator's programs learn how busy the department is.
      guard context.origin.isLocal || context.session?.account.role == .administrator else {
        throw ServiceFault.notFound
      }
      let text = environment.metrics.text([
        .init(name: "prikaz_documents_waiting", help: "Documents in the queue.", value: environment.workers.queued),
        .init(
          name: "prikaz_files_waiting", help: "Files from outside in the queue.", value: environment.confined.queued),
        .init(name: "prikaz_passwords_waiting", help: "Sign-ins in the queue.", value: environment.passwords.queued),
      ])
      return Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
        body: .init(byteBuffer: ByteBuffer(string: text)))
    }
  }

  /// True when the database answers and a document would be taken into the queue.
  private static func isWell(_ environment: ServiceEnvironment) async -> Bool {
    guard environment.workers.queued < environment.configuration.queueLimit else { return false }
    return (try? await environment.accounts.isEmpty()) != nil
  }
}
