import Diagnostics
import Foundation

/// A folder for the files of a program that we start, readable to this user alone and gone with its owner.
package final class ScratchFolder {
  /// The folder's path.
  package let path: String

  /// Makes the folder below one for temporary files and takes away what killed runs have left there under the same
  /// `prefix`; throws `DiagnosedFailure`.
  package init(in temporary: String, prefix: String = "prikaz-pdf.") throws {
    Self.removeAbandoned(in: temporary, prefix)
    var template = Array("\(temporary)/\(prefix)\(getpid()).XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw PDFFault.noRoom(temporary).failure() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes an empty folder in it, emptying one that is there; throws `DiagnosedFailure`.
  package func emptyFolder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try? FileManager.default.removeItem(atPath: folder)
    guard mkdir(folder, 0o700) == 0 else { throw PDFFault.noRoom(path).failure() }
    return folder
  }

  /// Writes a whole file; throws `DiagnosedFailure`.
  package func write(_ bytes: [UInt8], to file: String) throws {
    do { try Data(bytes).write(to: URL(filePath: file)) } catch { throw PDFFault.noRoom(path).failure() }
  }

  private static func removeAbandoned(in temporary: String, _ prefix: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? [] where name.hasPrefix(prefix) {
      let owner = name.dropFirst(prefix.count).split(separator: ".").first.flatMap { pid_t($0) }
      if let owner, kill(owner, 0) != 0, errno == ESRCH {
        try? FileManager.default.removeItem(atPath: temporary + "/" + name)
      }
    }
  }
}
