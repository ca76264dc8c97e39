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
    return folders + installed("Templates")
  }

  /// The folder of the service's pages: beside the installed program or in the source tree.
  static func web() -> String {
    let folders = installed("Web")
    return folders.first { FileManager.default.fileExists(atPath: $0) } ?? folders.first ?? "Web"
  }

  /// Where a folder that comes with the program may lie: `share/prikaz` beside its `bin`, and the source tree that it
  /// was built in. The tree is found from where the program lies: a path noted by the compiler would make the bytes of
  /// an installed program depend on the place it was built at, and would have it read whatever lies there.
  private static func installed(_ name: String) -> [String] {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return [] }
    let bin = URL(filePath: program).deletingLastPathComponent()
    var folders = [bin.deletingLastPathComponent().appending(path: "share/prikaz/\(name)").path]
    let components = bin.pathComponents
    if let build = components.firstIndex(of: ".build") {
      let sources = components[..<build].dropFirst().map { "/" + $0 }.joined()
      folders.append("\(sources)/\(name)")
    }
    return folders
  }
}
