import ArgumentParser
import Foundation

/// Kinds given as one argument, separated by commas.
struct KindList: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    if names.isEmpty { return nil }
  }
}
