import DocumentGeneration
import Foundation
import Testing

@testable import DocumentService

@Suite("Потоки, делающие документы")
struct GenerationWorkersTests {
  @Test("кому ждать слишком долго, тот получает отказ, а после наплыва всё идёт дальше")
  func overload() async throws {
    let workers = try GenerationWorkers(environment: .disk(templateFolders: []), count: 1, queueLimit: 100)
    // Long enough works for the threads to learn that a wait behind a hundred of them is too long.
    for _ in 0..<8 { try await workers.run { _ in Thread.sleep(forTimeInterval: 0.05) } }
    let refused = try await withThrowingTaskGroup { group in
      for _ in 0..<90 {
        group.addTask {
          do {
            try await workers.run { _ in Thread.sleep(forTimeInterval: 0.05) }
            return false
          } catch let fault as ServiceFault {
            return fault.status == .tooManyRequests && fault.retryAfter != nil
          }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused > 0)
    #expect(refused < 90)
    #expect(try await workers.run { _ in "готово" } == "готово")
  }
}
