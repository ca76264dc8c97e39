import DepartmentRecords
import Foundation
import PDFConversion

/// Our own program over files from outside, in a process that can do nothing else: no network, no other programs, no
/// files but its own, little memory and time. Whatever a file does to its parser stays there.
struct ConfinedProgram: Sendable {
  /// What a run has come to.
  struct Outcome: Sendable {
    /// The program's exit status: 0 for done, 1 for findings of severity error, 65 for a file that is unusable.
    let status: Int32
    /// What it said, at most `outputLimit`.
    let standardOutput: [UInt8]
    /// What it said on standard error, at most `outputLimit`.
    let standardError: [UInt8]
    /// The files that it made or changed, by their paths in its folder, in their order.
    let files: [StoredFile]
  }

  /// Time of the processor in seconds, the longest file in MB.
  private static let (seconds, largest) = (10, 64)
  /// How long it may take at all, also while it waits for a processor.
  private static let patience = Duration.seconds(60)
  /// The most bytes that are taken of what it says.
  static let outputLimit = 16 << 20
  /// The most files and bytes that are taken from its folder.
  private static let (filesLimit, bytesLimit) = (2_000, 128 << 20)
  /// The status by which the program says that it could not be confined.
  private static let refused: Int32 = 71

  private let program: String
  private let environment: [String: String]
  private let readable: [String]
  private let memory: Int
  private let work: BoundedWork

  /// `program` is our own one, nil for the file that runs now; `atOnce` run at the same time, `queueLimit` may wait; each has
  /// `memory` MB.
  init(program: String?, templateFolders: [String], atOnce: Int, queueLimit: Int, memory: Int = 512) {
    self.memory = memory
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/proc/self/exe"
    self.program = program ?? own
    let share = URL(filePath: self.program).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "share/prikaz").path
    readable = templateFolders.map { URL(filePath: $0).path } + [share]
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    environment["PRIKAZ_TEMPLATES"] = templateFolders.first.map { URL(filePath: $0).path }
    self.environment = environment
    work = BoundedWork(name: "confined", count: atOnce, queueLimit: queueLimit)
  }

  /// How many runs wait.
  var queued: Int { work.queued }

  /// Runs the command `arguments`, which finds `files` in its working folder under `path(for:)` of their names: findings
  /// so speak of the visitor's own file.
  ///
  /// Throws `ServiceFault`: when too many wait, or when the files ask for more memory or time than there is.
  func run(_ arguments: [String], files: [StoredFile]) async throws -> Outcome {
    try await work.run { try start(arguments, files) }
  }

  /// The path under which a file lies in the folder: `Шаблоны/order.docx` stays, `../a` and `-o` do not. A safe path
  /// comes out as it is.
  static func path(for name: String) -> String {
    name.split(separator: "/").suffix(4).map { SafeFileName.name(for: String($0)) }.joined(separator: "/")
  }

  private func start(_ arguments: [String], _ files: [StoredFile]) throws -> Outcome {
    let scratch = try ScratchFolder(in: FileManager.default.temporaryDirectory.path, prefix: "prikaz-confined.")
    let folder = try scratch.emptyFolder("files")
    for file in files {
      let path = folder + "/" + Self.path(for: file.name)
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path, withIntermediateDirectories: true)
      try scratch.write(file.bytes, to: path)
    }
    let words =
      [
        program, "confined", "--folder", folder, "--memory", String(memory), "--seconds", String(Self.seconds),
        "--largest", String(Self.largest),
      ] + readable.flatMap { ["--readable", $0] } + ["--"] + arguments
    let (output, errors) = (scratch.path + "/output", scratch.path + "/errors")
    let variables = environment.merging(["TMPDIR": folder, "HOME": folder]) { $1 }
    let end = try ProcessGroup(words, environment: variables, log: output, errors: errors).wait(limit: Self.patience)
    guard case .exited(let status) = end else { throw tooHard }
    guard status != Self.refused else {
      throw ServiceFault(
        .internalServerError, "own-fault", "Файл не прочитан",
        detail: "Этот компьютер не даёт читать чужие файлы безопасно. Сообщите администратору.")
    }
    let known = Dictionary(files.map { (Self.path(for: $0.name), $0.bytes) }) { $1 }
    return Outcome(
      status: status, standardOutput: try Self.content(of: output, limit: Self.outputLimit),
      standardError: try Self.content(of: errors, limit: Self.outputLimit),
      files: try self.files(in: folder).filter { known[$0.name] != $0.bytes })
  }

  private static func content(of path: String, limit: Int) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    return [UInt8](try handle.read(upToCount: limit) ?? Data())
  }

  /// The files of a folder; links are not followed, since the program that made them is not trusted.
  private func files(in folder: String) throws -> [StoredFile] {
    var (made, total): ([StoredFile], Int) = ([], 0)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      total += (attributes[.size] as? Int) ?? 0
      guard made.count < Self.filesLimit, total <= Self.bytesLimit else { throw tooHard }
      made.append(StoredFile(name: name, bytes: try Self.content(of: folder + "/" + name, limit: Self.largest << 20)))
    }
    return made
  }

  private var tooHard: ServiceFault {
    ServiceFault(
      .unprocessableContent, "too-hard", "Файл не прочитан",
      detail: "Он слишком велик или устроен слишком сложно: на чтение отводится \(Self.seconds) секунд и \(memory) МБ "
        + "памяти. Сохраните его в Word заново или разделите на части.")
  }
}
