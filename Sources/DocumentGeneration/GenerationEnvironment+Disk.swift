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
      readInside: { try inside($0, folder: $1, limit: $2) }, templateFolders: templateFolders)
  }

  /// A file below a folder; wherever a link leads, it must not lead out.
  private static func inside(_ name: String, folder: String, limit: Int) throws -> [UInt8] {
    let home = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath().standardizedFileURL
    let file = home.appending(path: name).resolvingSymlinksInPath().standardizedFileURL
    let root = home.path.hasSuffix("/") ? home.path : home.path + "/"
    guard file.path.hasPrefix(root) else { throw PictureFault.outside(name) }
    let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard values?.isRegularFile == true else { throw PictureFault.missing(name) }
    guard values?.fileSize ?? 0 <= limit else { throw PictureFault.tooLarge(name) }
    guard let data = FileManager.default.contents(atPath: file.path) else { throw PictureFault.missing(name) }
    return Array(data)
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
