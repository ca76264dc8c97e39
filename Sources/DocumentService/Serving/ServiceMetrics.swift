import Synchronization

/// Figures about the service's own work, in the text format of Prometheus.
final class ServiceMetrics: Sendable {
  private struct Key: Hashable {
    let method: String
    let route: String
    let status: Int
  }

  private struct Latency {
    var buckets = [Int](repeating: 0, count: bounds.count)
    var sum = 0.0
    var count = 0
  }

  private struct State {
    var requests: [Key: Int] = [:]
    var latencies: [String: Latency] = [:]
  }

  /// A figure of the moment.
  struct Gauge {
    let name: String
    let help: String
    let value: Int
  }

  private static let bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
  private let state = Mutex(State())

  /// Counts a request; `route` is a pattern, so that there are only so many.
  func note(method: String, route: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.requests[Key(method: method, route: route, status: status), default: 0] += 1
      var latency = state.latencies[route] ?? Latency()
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { latency.buckets[index] += 1 }
      latency.sum += seconds
      latency.count += 1
      state.latencies[route] = latency
    }
  }

  /// All figures in a fixed order.
  func text(_ gauges: [Gauge]) -> String {
    let state = state.withLock { $0 }
    var lines = ["# HELP prikaz_requests_total Requests answered.", "# TYPE prikaz_requests_total counter"]
    lines += state.requests.map { key, count in
      "prikaz_requests_total{method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\"} \(count)"
    }.sorted()
    lines += ["# HELP prikaz_request_seconds Time to answer.", "# TYPE prikaz_request_seconds histogram"]
    for (route, latency) in state.latencies.sorted(by: { $0.key < $1.key }) {
      for (bound, count) in zip(Self.bounds, latency.buckets) {
        lines.append("prikaz_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)")
      }
      lines.append("prikaz_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(latency.count)")
      lines.append("prikaz_request_seconds_sum{route=\"\(route)\"} \(latency.sum)")
      lines.append("prikaz_request_seconds_count{route=\"\(route)\"} \(latency.count)")
    }
    for gauge in gauges {
      lines += ["# HELP \(gauge.name) \(gauge.help)", "# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
