import DocumentGeneration
import Foundation
import Synchronization
import Testing

@testable import DocumentService

@Suite("Потоки, делающие документы")
struct GenerationWorkersTests {
  /// Works that come while the thread is held.
  private final class Rush: Sendable {
    let isHeld = Atomic(false)
    let refused = Atomic(0)
    let release = DispatchSemaphore(value: 0)
  }

  @Test("кому ждать слишком долго, тот получает отказ, а после наплыва всё идёт дальше")
  func overload() async throws {
    let workers = try GenerationWorkers(environment: .disk(templateFolders: []), count: 1, queueLimit: 100)
    // Long enough works for the threads to learn that a wait behind a hundred of them is too long.
    for _ in 0..<8 { try await workers.run { _ in Thread.sleep(forTimeInterval: 0.05) } }
    // The one thread is held, so that the queue grows whatever the machine is doing beside.
    let rush = Rush()
    async let first: Void = workers.run { _ in
      rush.isHeld.store(true, ordering: .relaxed)
      rush.release.wait()
    }
    while !rush.isHeld.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(1)) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<90 {
        group.addTask {
          do {
            try await workers.run { _ in }
          } catch let fault as ServiceFault {
            #expect(fault.status == .tooManyRequests && fault.retryAfter != nil)
            rush.refused.add(1, ordering: .relaxed)
          }
        }
      }
      while workers.queued + rush.refused.load(ordering: .relaxed) < 90 { try await Task.sleep(for: .milliseconds(1)) }
      rush.release.signal()
      try await group.waitForAll()
    }
    try await first
    let refused = rush.refused.load(ordering: .relaxed)
    #expect(refused > 0)
    #expect(refused < 90)
    #expect(try await workers.run { _ in "готово" } == "готово")
  }
}
