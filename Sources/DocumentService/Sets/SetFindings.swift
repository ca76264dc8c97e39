import DepartmentRecords
import Diagnostics
import DocumentGeneration
import Synchronization

/// The findings of sets, kept for as long as nobody changes the set; the oldest make room.
final class SetFindings: Sendable {
  /// What is known of a version of a set.
  struct Known: Sendable {
    let findings: [Diagnostic]
    let offers: [DocumentOffer]
  }

  private struct Key: Hashable {
    let set: Int64
    let version: Int64
  }

  private static let limit = 64
  private let known = Mutex<(values: [Key: Known], order: [Key])>(([:], []))
  private let workers: GenerationWorkers

  init(_ workers: GenerationWorkers) { self.workers = workers }

  /// What a check of the set finds, made anew when the set has changed.
  func known(_ contents: SetContents) async throws -> Known {
    let key = Key(set: contents.set.id, version: contents.set.version)
    if let found = known.withLock({ $0.values[key] }) { return found }
    let data = contents.data
    let found = try await workers.run { pipeline in
      let findings: [Diagnostic]
      do {
        findings = try pipeline.check(data.request(kinds: [])).findings
      } catch let failure as DiagnosedFailure {
        findings = failure.diagnostics
      }
      return Known(findings: findings, offers: pipeline.offers(of: data.sources))
    }
    known.withLock { known in
      if known.values.updateValue(found, forKey: key) == nil { known.order.append(key) }
      if known.order.count > Self.limit { known.values[known.order.removeFirst()] = nil }
    }
    return found
  }

  /// How many findings a version of a set has; nil while nobody has looked.
  func counts(of set: StoredSet) -> (errors: Int, others: Int)? {
    known.withLock { known in
      known.values[Key(set: set.id, version: set.version)].map { value in
        let errors = value.findings.filter { $0.severity == .error }.count
        return (errors, value.findings.count - errors)
      }
    }
  }
}
