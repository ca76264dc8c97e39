import Diagnostics
import Foundation

/// Where findings and progress go: the standard error stream, coloured only where a person looks at it.
struct Terminal {
  /// The process's own.
  static let standard = Terminal()

  private let printer: DiagnosticPrinter

  private init() {
    let environment = ProcessInfo.processInfo.environment
    let isColoured = isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    printer = DiagnosticPrinter(coloured: isColoured)
  }

  /// True when a person looks at the standard output and colours are wanted.
  static var isOutputColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// Prints findings in their order.
  func report(_ diagnostics: [Diagnostic]) {
    write(printer.text(of: diagnostics))
  }

  /// Prints text as it is.
  func write(_ text: String) {
    // A full or closed stream is no reason to lose a document.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
