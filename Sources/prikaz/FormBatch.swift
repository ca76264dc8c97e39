import ArgumentParser
import Diagnostics
import DocumentGeneration

/// Several returned files: one that cannot be read never stops the others, and decides the exit status at the end.
struct FormBatch {
  /// The files that could be read.
  private(set) var arrivals: [FormIntake.Arrival] = []
  private var failure: DiagnosedFailure?

  /// Takes a file in; what is wrong with it is told at once.
  mutating func take(_ file: String, _ read: () throws -> FormIntake.Arrival) {
    do {
      arrivals.append(try read())
    } catch let failure as DiagnosedFailure {
      Terminal.standard.report(failure.diagnostics)
      self.failure = self.failure ?? failure
    } catch {
      let finding = Diagnostic("OUT-12", .error, "файл не читается: \(error)", at: .file(file))
      Terminal.standard.report([finding])
      failure = failure ?? DiagnosedFailure(.noInput, finding)
    }
  }

  /// Ends the command with the status of the first file that could not be read, or 1 when an answer has an error.
  func finish(_ further: [Diagnostic] = []) throws {
    if let failure { throw ExitCode(failure.kind.status) }
    if further.hasErrors || arrivals.contains(where: { $0.reading.diagnostics.hasErrors }) { throw ExitCode(1) }
  }
}
