import FoundationEssentials

/// `inproc`: one document over and over in memory; the median tells.
enum SingleRun {
  /// Measures within a budget of seconds and at most so many rounds; prints one line of JSON.
  static func measure(template: String, data: String, budget: Double, rounds: Int, output: String?) throws {
    let engine = try BenchEngine(template: template)
    let values = try BenchData.read(Data(contentsOf: URL(filePath: data)))
    let workspace = try BenchEngine.workspace()
    let clock = ContinuousClock()
    var size = 0
    let first = try clock.measure {
      let bytes = try engine.document(values, workspace)
      size = bytes.count
      if let output { try OutputFile.write(bytes, to: output) }
    }.milliseconds
    if first < 1_000 {
      let end = clock.now + .seconds(min(3, budget / 5))
      while clock.now < end { _ = try engine.document(values, workspace) }
    }
    var times: [Double] = []
    let cpuBefore = BenchReport.processorSeconds
    let end = clock.now + .seconds(budget)
    while times.count < rounds, times.isEmpty || clock.now < end {
      times.append(try clock.measure { _ = try engine.document(values, workspace) }.milliseconds)
    }
    let processor = (BenchReport.processorSeconds - cpuBefore) / Double(times.count) * 1e3
    times.sort()
    let median = (times[(times.count - 1) / 2] + times[times.count / 2]) / 2
    BenchReport.line([
      ("median_ms", median), ("min_ms", times[0]), ("max_ms", times[times.count - 1]),
      ("iters", Double(times.count)), ("first_ms", first), ("cpu_ms", processor), ("out_bytes", Double(size)),
      ("rss_mb", BenchReport.peakMegabytes),
    ])
  }
}
