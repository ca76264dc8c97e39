import ArgumentParser
import Diagnostics
import Foundation
import OfficeOpenXML

WorkingMemory.keep()
// A reader that goes away must not take the documents with it: writing to it then fails, and that is ignored.
signal(SIGPIPE, SIG_IGN)
// A file that may not grow any further is an error to be told, like a full disk.
signal(SIGXFSZ, SIG_IGN)

// One place turns whatever ended a command into words for people and a status for programs.
do {
  try RussianUsage.requireHyphens(in: CommandLine.arguments)
  try RussianUsage.requireCommand(in: CommandLine.arguments)
  var command = try Prikaz.parseAsRoot()
  if let command = command as? any AsyncParsableCommand {
    try await run(command)
  } else {
    try command.run()
  }
} catch let failure as DiagnosedFailure {
  Terminal.standard.report(failure.diagnostics)
  exit(failure.kind.status)
} catch let code as ExitCode {
  exit(code.rawValue)
} catch {
  let text = RussianUsage.translated(Prikaz.fullMessage(for: error))
  if Prikaz.exitCode(for: error) == .success {
    print(text)
    exit(0)
  }
  Terminal.standard.write(text + "\n")
  exit(DiagnosedFailure.Kind.usage.status)
}

// Through its own type, an asynchronous command's `run` is not mistaken for the other one.
func run(_ command: some AsyncParsableCommand) async throws {
  var command = command
  try await command.run()
}
