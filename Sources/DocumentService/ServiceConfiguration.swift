/// How a service is run.
package struct ServiceConfiguration: Sendable {
  /// The address to listen on; only this machine can reach `127.0.0.1`.
  package var host = "127.0.0.1"
  /// The port to listen on.
  package var port = 8080
  /// The address by which visitors call the service, without a slash at the end; nil for the host and port above.
  package var publicAddress: String?
  /// True when visitors reach it by https only, whoever ends the encryption.
  package var isSecure = false
  /// The addresses of proxies whose word about visitors (`X-Forwarded-For`, `X-Forwarded-Proto`) is believed.
  package var proxies: Set<String> = []
  /// The SQLite file.
  package var database = "prikaz.sqlite"
  /// The folder of pages, scripts and style.
  package var web: String
  /// The folders of kinds, the first that has one wins.
  package var templateFolders: [String]
  /// The program to run for files that came from outside; nil for the one that is running.
  package var program: String?
  /// Threads that make documents.
  package var workers: Int
  /// Documents that may wait for a thread before further ones are refused.
  package var queueLimit = 64
  /// Requests a second that one visitor may make for long.
  package var requestsPerSecond = 20
  /// Connections at once; further ones wait.
  package var connections = 512
  /// Seconds for a request's head, and between requests of a connection.
  package var idleSeconds: Int64 = 30
  /// Seconds for a whole request with its files.
  package var bodySeconds: Int64 = 120
  /// Takes the line of each request.
  package var log: @Sendable (String) -> Void = { _ in }

  /// The address by which visitors call the service.
  package var usualAddress: String {
    publicAddress ?? "\(isSecure ? "https" : "http")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// How many hours the department's clock is ahead of UTC: Moscow.
  package var hoursFromUTC: Int64 = 3

  /// A configuration with everything else as usual.
  package init(web: String, templateFolders: [String], workers: Int) {
    self.web = web
    self.templateFolders = templateFolders
    self.workers = workers
  }
}
