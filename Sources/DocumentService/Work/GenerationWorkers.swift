import DocumentGeneration
import DocxTemplating
import Foundation
import ProgrammeModel
import Synchronization

/// The threads that make documents, each with its own compiled templates, and the short queue before them.
///
/// A queue of more than a few in which one would wait for more than a second refuses: an answer that comes too late helps
/// nobody, and those who came before are still served in time. How long a wait is, is told by what the last documents took.
final class GenerationWorkers: Sendable {
  private typealias Work = @Sendable (inout GenerationPipeline) -> Void

  private struct State {
    var waiting: [Work] = []
    var first = 0
    var count: Int { waiting.count - first }
    /// What a piece of work takes, seconds: a mean in which the latest count most.
    var usual = 0.0
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let limit: Int
  private struct Templates {
    var catalogue: TemplateCatalogue
    /// Counts changes, so that a thread knows when its compiled templates are old.
    var version = 0
  }

  private let templates: Mutex<Templates>
  private let threads: Int
  /// The longest wait that is worth it, seconds.
  private static let longestWait = 1.0
  /// How many may always wait for a thread: where one document takes seconds, whoever comes second is not turned away for it.
  private static let patientAThread = 4
  /// The kinds at hand.
  let kinds: [DocumentKind]

  /// Starts `count` threads; throws `DiagnosedFailure` when the kinds cannot be read.
  init(environment: GenerationEnvironment, count: Int, queueLimit: Int) throws {
    limit = queueLimit
    threads = max(1, count)
    let catalogue = try TemplateCatalogue(environment)
    kinds = catalogue.kinds
    templates = Mutex(Templates(catalogue: catalogue))
    for number in 0..<threads {
      let thread = Thread { [weak self] in
        let workspace = RenderingWorkspace()
        var pipeline = GenerationPipeline(catalogue: catalogue, workspace: workspace)
        var version = 0
        while let work = self?.next() {
          if let newer = self?.templates.withLock({ $0.version == version ? nil : $0 }) {
            pipeline = GenerationPipeline(catalogue: newer.catalogue, workspace: workspace)
            version = newer.version
          }
          let taken = ContinuousClock().measure { work(&pipeline) }
          self?.note(taken / .seconds(1))
        }
      }
      thread.name = "documents-\(number)"
      // Deep data need a deep stack, and a thread's usual one is small.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Does something with a pipeline of the usual kinds; throws `ServiceFault.overloaded` when too many wait already.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable (inout GenerationPipeline) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = state.withLock { state in
        let wait = Double(state.count) * state.usual / Double(threads)
        let isLong = wait > Self.longestWait && state.count >= Self.patientAThread * threads
        guard state.count < limit, !isLong else { return false }
        state.waiting.append { pipeline in continuation.resume(with: Swift.Result { try body(&pipeline) }) }
        return true
      }
      if isTaken { wake.signal() } else { continuation.resume(throwing: ServiceFault.overloaded) }
    }
  }

  /// Takes other templates for all documents from now on; throws `DiagnosedFailure` when they cannot be read.
  func use(_ environment: GenerationEnvironment) throws {
    let catalogue = try TemplateCatalogue(environment)
    templates.withLock { $0 = Templates(catalogue: catalogue, version: $0.version + 1) }
  }

  /// How many documents wait for a thread.
  var queued: Int { state.withLock(\.count) }

  private func note(_ seconds: Double) { state.withLock { $0.usual += (seconds - $0.usual) / 16 } }

  private func next() -> Work? {
    wake.wait()
    return state.withLock { state in
      guard state.first < state.waiting.count else { return nil }
      let work = state.waiting[state.first]
      state.first += 1
      if state.first > 32 {
        state.waiting.removeFirst(state.first)
        state.first = 0
      }
      return work
    }
  }
}
