import Foundation
import TestSupport
import Testing

@Suite("Машина подводит: диск полон, папка только для чтения, LibreOffice нет или она не работает")
struct FaultyMachineTests {
  @Test("ясное замечание и верный код, ничего недописанного, --resume доделывает (Tests/Batch/faults)")
  func faults() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", DocxCheck.root.appending(path: "Tests/Batch/faults").path, "--program", CommandRun.program.path,
      "--few",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 77: the system grants no mount namespace, and a full disk cannot be had without one.
    #expect([0, 77].contains(process.terminationStatus), "\(String(decoding: data, as: UTF8.self))")
  }
}
