import Foundation

/// What a run prints.
enum BenchReport {
  /// Prints figures as one line of JSON, in their order.
  static func line(_ figures: [(name: String, value: Double)]) {
    print("{" + figures.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}")
  }

  /// The most memory that the process has had, in MiB.
  static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

extension Duration {
  /// The duration in thousandths of a second.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}
