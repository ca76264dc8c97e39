import DocumentGeneration
import Foundation

/// Where kinds are looked for: never in the working directory, so that a stray file there cannot change a document.
enum TemplateFolders {
  /// The folders in the order of lookup: `--templates`, the set's own, `PRIKAZ_TEMPLATES`, those installed beside the
  /// program, the source tree it was built from.
  ///
  /// Throws `DiagnosedFailure` when the folder that the user named is not there: another must not take its place.
  static func all(option: String?, set: String?) throws -> [String] {
    var folders: [String] = []
    if let option {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: option, isDirectory: &isFolder), isFolder.boolValue else {
        throw GenerationEnvironment.missing(option)
      }
      folders.append(option)
    }
    if let set { folders.append(set + "/" + SetFolder.templates) }
    if let variable = ProcessInfo.processInfo.environment["PRIKAZ_TEMPLATES"], !variable.isEmpty {
      folders.append(variable)
    }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let bin = URL(filePath: program).deletingLastPathComponent()
      folders.append(bin.deletingLastPathComponent().appending(path: "share/prikaz/Templates").path)
    }
    folders.append(sources.appending(path: "Templates").path)
    return folders
  }

  /// The folder of the service's pages: beside the installed program or in the source tree.
  static func web() -> String {
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let bin = URL(filePath: program).deletingLastPathComponent()
      let installed = bin.deletingLastPathComponent().appending(path: "share/prikaz/Web").path
      if FileManager.default.fileExists(atPath: installed) { return installed }
    }
    return sources.appending(path: "Web").path
  }

  private static var sources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
