import ArgumentParser
import Diagnostics
import Foundation

/// How findings are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people, to the standard error stream.
  case text
  /// For programs, to the standard output.
  case json

  /// Prints findings this way.
  func report(_ diagnostics: [Diagnostic]) throws {
    switch self {
    case .text: Terminal.standard.report(diagnostics)
    case .json: print(try DiagnosticJSON.text(of: diagnostics), terminator: "")
    }
  }
}
