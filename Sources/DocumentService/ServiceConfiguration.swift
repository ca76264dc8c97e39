/// How a service is run.
package struct ServiceConfiguration: Sendable {
  /// The address to listen on; only this machine can reach `127.0.0.1`.
  package var host = "127.0.0.1"
  /// The port to listen on.
  package var port = 8080
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

  /// How many hours the department's clock is ahead of UTC: Moscow.
  package var hoursFromUTC: Int64 = 3

  /// A configuration with everything else as usual.
  package init(web: String, templateFolders: [String], workers: Int) {
    self.web = web
    self.templateFolders = templateFolders
    self.workers = workers
  }
}
