import Diagnostics
import Foundation

/// LibreOffice as it was found on this machine, and the world that it is started in.
package struct OfficeProgram: Sendable {
  /// The path of `soffice`.
  package let path: String
  /// The words before the path that take the network away; empty where the system does not let us.
  let isolation: [String]
  /// The variables that it sees.
  let environment: [String: String]
  /// The folder for its temporary files.
  let temporary: String

  /// Looks where `PRIKAZ_SOFFICE` says, else in the folders of `PATH`, else where packages put it; `environment` is the
  /// process's. Throws `DiagnosedFailure` when there is none.
  package init(in environment: [String: String], usualPlaces: [String] = Self.usualPlaces) throws {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    if let named = environment["PRIKAZ_SOFFICE"], !named.isEmpty {
      guard Self.isProgram(named) else { throw PDFFault.notExecutable(named).failure() }
      path = named
    } else {
      let candidates = folders.flatMap { [$0 + "/soffice", $0 + "/libreoffice"] } + usualPlaces
      guard let found = candidates.first(where: Self.isProgram) else { throw PDFFault.noProgram.failure() }
      path = found
    }
    temporary = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    // Fonts and the C library need these; a proxy, a display or a debugger's variables are nothing for a converter.
    let kept = ["PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "XDG_DATA_HOME", "XDG_CACHE_HOME"]
    self.environment = environment.filter { kept.contains($0.key) || $0.key.hasPrefix("FONTCONFIG_") }
      .merging(["SAL_USE_VCLPLUGIN": "svp", "TMPDIR": temporary]) { $1 }
    isolation = Self.isolation(in: folders, self.environment)
  }

  /// Where packages put it without a link in `PATH`; the newest in `/opt` first.
  package static let usualPlaces: [String] = {
    let own = ((try? FileManager.default.contentsOfDirectory(atPath: "/opt")) ?? []).sorted().reversed()
      .filter { $0.hasPrefix("libreoffice") }.map { "/opt/\($0)" }
    return (["/usr/lib/libreoffice", "/usr/lib64/libreoffice"] + own).map { $0 + "/program/soffice" }
  }()

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
      && access(path, X_OK) == 0
  }

  /// A network namespace of its own has no way out. Many systems grant it to everybody, some to nobody, so it is tried.
  private static func isolation(in folders: [String], _ environment: [String: String]) -> [String] {
    guard let unshare = folders.map({ $0 + "/unshare" }).first(where: isProgram) else { return [] }
    let words = [unshare, "--map-current-user", "--net", "--"]
    let trial = try? ProcessGroup(words + ["true"], environment: environment, log: "/dev/null")
    return trial?.wait(limit: .seconds(5)) == .exited(0) ? words : []
  }
}
