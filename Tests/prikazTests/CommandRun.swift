import Foundation
import TestSupport

/// One run of the built program in a folder of its own.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The program beside the test bundle.
  static let program: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let candidates = [bundle, DocxCheck.root.appending(path: ".build/debug")].map { $0.appending(path: "prikaz") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[1]
  }()

  /// Runs the program with arguments separated by spaces, so that a test reads as it would be typed.
  init(_ arguments: String, in folder: URL, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments.split(separator: " ").map { String($0).replacing("␣", with: " ") }
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody reads yet stops a program that has much to say.
    let streams = try ["output", "errors"].map { name in
      let file = FileManager.default.temporaryDirectory.appending(path: "prikaz-\(name)-\(UUID().uuidString)")
      try Data().write(to: file)
      return file
    }
    defer { for file in streams { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self)
    status = process.terminationStatus
  }

  /// Starts the program and kills it after so many seconds, if it still runs then.
  static func killed(_ arguments: String, in folder: URL, after seconds: Double) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A fresh folder with files, gone afterwards.
  static func inFolder(_ files: [String: String] = [:], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "prikaz-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try body(folder)
  }
}
