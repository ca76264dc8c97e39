import ArgumentParser
import DocumentGeneration
import Foundation

/// Kinds given as one argument, separated by commas.
struct KindList: ExpressibleByArgument {
  let names: [String]

  /// The names, none when all kinds are meant.
  var namesUnlessAll: [String] { names.contains { KindSelection.all.contains($0.lowercased()) } ? [] : names }

  init?(argument: String) {
    names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if names.isEmpty { return nil }
  }
}
