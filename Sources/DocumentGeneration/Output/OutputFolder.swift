import Diagnostics
import Foundation
import OfficeOpenXML

/// The folder that documents are written to: files appear in it under their final names only when they are complete.
package final class OutputFolder {
  private let path: String
  private let descriptor: Int32
  private let isDurable: Bool

  /// Opens the folder, making it when it is not there; throws `DiagnosedFailure` of kind `cannotWrite`.
  ///
  /// A durable file has reached the disk before it gets its name; whoever can find a torn one later need not wait.
  package init(_ path: String, isDurable: Bool = true) throws {
    self.path = path
    self.isDurable = isDurable
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Self.failure("OUT-01", "папку нельзя создать", path, Self.hint(errno: (error as NSError).posixCode))
    }
    let readable = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written to and not listed takes documents as well as any other.
    descriptor = readable >= 0 || errno != EACCES ? readable : open(path, Self.pathOnly | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure("OUT-02", "папка не открывается", path, Self.hint(errno: errno)) }
    removeAbandoned()
  }

  deinit { close(descriptor) }

  /// The bytes of a file of the folder; nil when there is none.
  package func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map(Array.init)
  }

  /// True when something of that name is in the folder.
  package func contains(_ name: String) -> Bool { faccessat(descriptor, name, F_OK, 0) == 0 }

  /// True when something of that name is in the folder that is no file: a folder, a device.
  package func holdsOther(_ name: String) -> Bool {
    var status = stat()
    return fstatat(descriptor, name, &status, 0) == 0 && status.st_mode & S_IFMT != S_IFREG
  }

  /// Writes a whole file and then gives it its name; throws `DiagnosedFailure` of kind `cannotWrite`, leaving nothing.
  package func write(_ bytes: [UInt8], as name: String) throws { _ = try write(once(bytes), as: name, replaces: true) }

  /// The same for a file that comes piece by piece, so that it is never in memory as a whole; nil ends it.
  package func write(as name: String, _ next: () throws -> [UInt8]?) throws {
    _ = try write(next, as: name, replaces: true)
  }

  /// Writes a whole file under a name that nothing has; false when something has it by now, perhaps the work of another
  /// run at the same moment. Throws `DiagnosedFailure` of kind `cannotWrite`, leaving nothing.
  package func writeNew(_ bytes: [UInt8], as name: String) throws -> Bool {
    try write(once(bytes), as: name, replaces: false)
  }

  /// A file of one piece.
  private func once(_ bytes: [UInt8]) -> () -> [UInt8]? {
    var rest: [UInt8]? = bytes
    return {
      defer { rest = nil }
      return rest
    }
  }

  private func write(_ next: () throws -> [UInt8]?, as name: String, replaces: Bool) throws -> Bool {
    guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
      throw Self.failure("OUT-07", "«\(name)» — не имя файла", path, "укажите имя файла, например -o Документ.docx")
    }
    // The checksum tells names apart that begin alike: threads of one run may write side by side.
    let sum = String(Deflate.checksum(Array(name.utf8)), radix: 16)
    let temporary = ".\(name.prefix(30)).\(sum).\(getpid())\(Self.temporarySuffix)"
    unlinkat(descriptor, temporary, 0)
    // An interrupt in the middle would leave the temporary file behind, so it waits the few milliseconds.
    var blocked = sigset_t()
    var previous = sigset_t()
    sigemptyset(&blocked)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw cannotWrite(name) }
    do {
      while let bytes = try next() {
        guard Self.put(bytes, into: file) else { throw cannotWrite(name) }
      }
    } catch {
      close(file)
      unlinkat(descriptor, temporary, 0)
      throw error
    }
    guard !isDurable || fsync(file) == 0, close(file) == 0, give(name, to: temporary, replaces: replaces) else {
      let isTaken = errno == EEXIST && !replaces
      let failure = cannotWrite(name)
      unlinkat(descriptor, temporary, 0)
      if isTaken { return false }
      throw failure
    }
    if isDurable { fsync(descriptor) }
    return true
  }

  /// Writes all bytes; false, with `errno`, when there is no way.
  private static func put(_ bytes: [UInt8], into file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count > 0 { written += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }

  /// Gives a file its name at once; one that must not replace another is linked, which fails when the name is taken.
  private func give(_ name: String, to temporary: String, replaces: Bool) -> Bool {
    if replaces { return renameat(descriptor, temporary, descriptor, name) == 0 }
    if linkat(descriptor, temporary, descriptor, name, 0) == 0 {
      unlinkat(descriptor, temporary, 0)
      return true
    }
    // Some file systems know no links; there the name is taken as it was found a moment ago.
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
    return renameat(descriptor, temporary, descriptor, name) == 0
  }

  /// Linux's `O_PATH`, which Swift does not know: the folder can be named and not read.
  private static let pathOnly: Int32 = 0o10000000

  private static let temporarySuffix = ".prikaz-tmp"

  /// Takes away what a killed run has left: our own temporary files whose process is gone.
  private func removeAbandoned() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix) {
      let owner = name.dropLast(Self.temporarySuffix.count).split(separator: ".").last.flatMap { pid_t($0) }
      if let owner, kill(owner, 0) != 0, errno == ESRCH { unlinkat(descriptor, name, 0) }
    }
  }

  private func cannotWrite(_ name: String) -> DiagnosedFailure {
    Self.failure("OUT-03", "файл нельзя записать", path + "/" + name, Self.hint(errno: errno))
  }

  private static func failure(_ code: String, _ message: String, _ path: String, _ hint: String?) -> DiagnosedFailure {
    DiagnosedFailure(.cannotWrite, Diagnostic(code, .error, message, hint: hint, at: .file(path)))
  }

  private static func hint(errno code: Int32) -> String? {
    switch code {
    case EACCES, EPERM, EROFS: "нет права записи в эту папку: выберите другую"
    case ENOSPC, EDQUOT: "на диске нет места"
    case ENOTDIR, EEXIST: "на этом пути уже есть файл с таким именем"
    case ENAMETOOLONG: "путь слишком длинный: выберите имя короче"
    default: "проверьте путь: имя слишком длинно, вместо папки стоит файл или сюда нельзя писать"
    }
  }
}

extension NSError {
  /// The system's code below a Cocoa error.
  fileprivate var posixCode: Int32 {
    if domain == NSPOSIXErrorDomain { return Int32(code) }
    return (userInfo[NSUnderlyingErrorKey] as? NSError)?.posixCode ?? (code == 513 ? EACCES : code == 516 ? EEXIST : 0)
  }
}
