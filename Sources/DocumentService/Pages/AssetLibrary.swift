import Diagnostics
import Foundation

/// Style and scripts in memory, so that no request ever names a file on disk.
struct AssetLibrary: Sendable {
  /// A file as it is sent.
  struct Asset: Sendable {
    let contentType: String
    let bytes: [UInt8]
  }

  private let assets: [String: Asset]

  /// Reads the files of a folder; throws `DiagnosedFailure` when there is none.
  init(folder: String) throws {
    let types = ["css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"]
    do {
      var assets: [String: Asset] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        guard let type = types[URL(filePath: name).pathExtension] else { continue }
        assets[name] = Asset(
          contentType: type, bytes: [UInt8](try Data(contentsOf: URL(filePath: folder).appending(path: name))))
      }
      self.assets = assets
    } catch {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "OUT-93", .error, "нет оформления страниц", hint: "задайте папку параметром --web", at: .file(folder)))
    }
  }

  /// A file by its name.
  subscript(name: String) -> Asset? { assets[name] }
}
