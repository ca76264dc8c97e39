import Diagnostics
import Foundation

extension GenerationEnvironment {
  /// The world of the disk.
  package static func disk(templateFolders: [String]) -> GenerationEnvironment {
    GenerationEnvironment(
      read: { path in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw missing(path) }
        if isFolder.boolValue {
          throw DiagnosedFailure(
            .noInput, Diagnostic("OUT-11", .error, "это папка, а нужен файл", at: .file(path)))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
          throw DiagnosedFailure(
            .noInput,
            Diagnostic("OUT-12", .error, "файл не читается", hint: "проверьте права доступа к файлу", at: .file(path)))
        }
        return Array(data)
      },
      list: { folder in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
          return nil
        }
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted()
      },
      templateFolders: templateFolders)
  }

  /// The failure for a file that is not there, with the name in its folder that was probably meant.
  package static func missing(_ path: String) -> DiagnosedFailure {
    let url = URL(filePath: path)
    let folder = url.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let nearest = NearestName.nearest(to: url.lastPathComponent, among: names.sorted())
    let hint =
      nearest.map { "возможно, «\($0)»" }
      ?? (FileManager.default.fileExists(atPath: folder.path)
        ? "проверьте имя файла" : "такой папки тоже нет: проверьте путь")
    return DiagnosedFailure(
      .noInput, Diagnostic("OUT-10", .error, "нет такого файла или папки", hint: hint, at: .file(path)))
  }
}
