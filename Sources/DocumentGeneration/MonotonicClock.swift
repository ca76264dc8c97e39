import Foundation

/// Seconds on a clock that never goes back; it limits how long a document may take and reaches no document.
enum MonotonicClock {
  @Sendable static func seconds() -> Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000_000
  }
}
