import Glibc

/// What a run prints.
enum BenchReport {
  /// Prints figures as one line of JSON, in their order.
  static func line(_ figures: [(name: String, value: Double)]) {
    print("{" + figures.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}")
  }

  /// The processor time of all threads so far; unlike the clock it does not tell of other processes.
  static var processorSeconds: Double {
    let usage = usage()
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }

  /// The most memory that the process has had, in MiB.
  static var peakMegabytes: Double { Double(usage().ru_maxrss) / 1024 }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}

extension Duration {
  /// The duration in thousandths of a second.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}
