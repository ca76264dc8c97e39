import FoundationEssentials
import Synchronization

/// `batch`: many documents of one template, written to files, on as many threads as are asked for.
enum BatchRun {
  /// Writes one document for each line of the data; prints one line of JSON.
  static func measure(template: String, lines: String, folder: String, jobs: Int) async throws {
    // Each thread has a template of its own: what threads share they also count references to, and wait for one another.
    let engines = try (0..<jobs).map { _ in try BenchEngine(template: template) }
    let values = try Data(contentsOf: URL(filePath: lines)).split(separator: UInt8(ascii: "\n")).map {
      try BenchData.read(Data($0))
    }
    guard let first = values.first else { throw BenchFault.usage }
    for engine in engines { _ = try engine.document(first, BenchEngine.workspace()) }
    let cpuBefore = BenchReport.processorSeconds
    let turn = NextTurn()
    let taken =
      try await ContinuousClock().measure {
        try await withThrowingTaskGroup { group in
          for engine in engines {
            group.addTask {
              let workspace = try BenchEngine.workspace()
              while let index = turn.next(below: values.count) {
                try OutputFile.write(engine.document(values[index], workspace), to: "\(folder)/\(index).docx")
              }
            }
          }
          try await group.waitForAll()
        }
      }.milliseconds / 1_000
    BenchReport.line([
      ("docs", Double(values.count)), ("secs", taken), ("docs_per_s", Double(values.count) / taken),
      ("cpu_secs", BenchReport.processorSeconds - cpuBefore),
      ("rss_mb", BenchReport.peakMegabytes),
    ])
  }

  /// Deals out the documents one by one, so that no thread ends long before another.
  private final class NextTurn: Sendable {
    private let count = Atomic(0)

    func next(below end: Int) -> Int? {
      let (index, _) = count.add(1, ordering: .relaxed)
      return index < end ? index : nil
    }
  }
}
