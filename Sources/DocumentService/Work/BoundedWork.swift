import Foundation
import Synchronization

/// Threads for work that blocks or takes much memory, and a short queue before them: so many at once and no more.
final class BoundedWork: Sendable {
  private typealias Work = @Sendable () -> Void

  private let waiting = Mutex<[Work]>([])
  private let wake = DispatchSemaphore(value: 0)
  private let limit: Int

  /// Starts `count` threads; `queueLimit` is how many pieces of work may wait for one.
  init(name: String, count: Int, queueLimit: Int) {
    limit = queueLimit
    for number in 0..<max(1, count) {
      let thread = Thread { [waiting = self.wake, weak self] in
        while true {
          waiting.wait()
          guard let self else { return }
          self.next()?()
        }
      }
      thread.name = "\(name)-\(number)"
      thread.start()
    }
  }

  deinit {
    // Every thread is woken to find that there is nobody to work for.
    for _ in 0..<64 { wake.signal() }
  }

  /// How many pieces of work wait for a thread.
  var queued: Int { waiting.withLock(\.count) }

  /// Does something on one of the threads; throws `ServiceFault.overloaded` when too many wait already.
  func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = waiting.withLock { waiting in
        guard waiting.count < limit else { return false }
        waiting.append { continuation.resume(with: Swift.Result { try body() }) }
        return true
      }
      if isTaken { wake.signal() } else { continuation.resume(throwing: ServiceFault.overloaded) }
    }
  }

  private func next() -> Work? { waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
}
