import ArgumentParser
import CConfinement
import Diagnostics
import Foundation

/// Runs another command over files from outside: without network, other programs and other people's files, with little
/// memory and time. The service starts it; whoever breaks into a parser is then still shut in.
struct Confined: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confined", abstract: "Выполнить другую команду с урезанными правами.", shouldDisplay: false)

  /// The status that says that the confinement itself failed; no command ends with it.
  private static let refused: Int32 = 71

  @Option(help: ArgumentHelp("Папка с файлами; другие закрыты.", valueName: "папка"))
  var folder: String

  @Option(help: ArgumentHelp("Папки и файлы, которые можно читать.", valueName: "путь"))
  var readable: [String] = []

  @Option(help: ArgumentHelp("Память, МБ.", valueName: "число"))
  var memory: UInt64

  @Option(help: ArgumentHelp("Время процессора, секунд.", valueName: "число"))
  var seconds: UInt64

  @Option(help: ArgumentHelp("Самый большой файл, МБ.", valueName: "число"))
  var largest: UInt64

  @Argument(parsing: .postTerminator, help: ArgumentHelp("Команда и её параметры.", valueName: "команда"))
  var command: [String]

  func run() throws {
    // Before anything else makes a thread: a network of its own is granted to a single one only.
    try confine()
    var command = try Prikaz.parseAsRoot(command)
    guard !(command is any AsyncParsableCommand), !(command is Confined) else {
      throw DiagnosedFailure(.usage, Diagnostic("OUT-30", .error, "эту команду нельзя выполнить с урезанными правами"))
    }
    try command.run()
  }

  private func confine() throws {
    guard chdir(folder) == 0, confinement_detach() == 0,
      confinement_limit(memory << 20, seconds, largest << 20, 64) == 0
    else { throw ExitCode(Self.refused) }
    _ = confinement_leave_network()
    // Older kernels do not know Landlock; there the files are guarded by the rights of the service's user alone.
    var paths = (Self.system + readable).map { UnsafePointer(strdup($0)) } + [nil]
    _ = confinement_leave_files(folder, &paths)
    // Sockets and programs are refused on every kernel; without that nothing from outside is read.
    guard confinement_leave_calls() == 0 else { throw ExitCode(Self.refused) }
  }

  /// What the program itself and its libraries read.
  private static let system = [
    "/usr", "/lib", "/lib64", "/etc/localtime", "/etc/ld.so.cache", "/etc/passwd", "/etc/nsswitch.conf", "/etc/fonts",
    "/etc/ssl/openssl.cnf", "/proc/self", "/dev/urandom", "/sys/devices/system/cpu",
  ]
}
