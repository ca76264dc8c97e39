import ArgumentParser

/// The command line; each command has a file of its own.
@main
struct Prikaz: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "prikaz")
}
