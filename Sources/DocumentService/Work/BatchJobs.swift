import DepartmentRecords
import DocumentGeneration
import Foundation
import OfficeOpenXML
import Synchronization

/// The jobs of a service. The database keeps what was asked for and what came of it; a job that a restart has cut off is
/// made again from its beginning, since equal data give equal documents.
final class BatchJobs: Sendable {
  /// The most sets that a job may have.
  static let mostSets = 500
  private static let mostJobs = 20
  private static let mostRunning = 2
  private static let mostBytes = 64 << 20

  private struct Entry {
    var job: BatchJob
    var task: Task<Void, Never>?
    var archive: [UInt8]?
    var listeners: [Int: AsyncStream<BatchJob>.Continuation] = [:]
  }

  private struct Table {
    var entries: [Int64: Entry] = [:]
    var lastListener = 0
  }

  private let table = Mutex(Table())
  private let sets: SetStore
  private let workers: GenerationWorkers
  private let store: JobStore

  /// Jobs over the sets of a store.
  init(_ sets: SetStore, _ workers: GenerationWorkers, _ store: JobStore) {
    (self.sets, self.workers, self.store) = (sets, workers, store)
  }

  /// Takes up what the database keeps: jobs that have ended, and those that the last run of the service left unfinished.
  func resume() async throws {
    for (kept, items, archive) in try await store.all() {
      var job = BatchJob(
        id: kept.id, sets: kept.sets, kinds: kept.kinds, isDraft: kept.isDraft, startedAt: kept.startedAt)
      if kept.state != .running {
        job.state = kept.state == .done ? .done : .cancelled
        job.items = (try? JSONDecoder().decode([BatchJob.Item].self, from: Data(items))) ?? []
      }
      table.withLock { $0.entries[job.id] = Entry(job: job, archive: archive) }
      if job.state == .running { begin(job) }
    }
  }

  private func begin(_ job: BatchJob) {
    let task = Task { await work(job) }
    table.withLock { $0.entries[job.id]?.task = task }
  }

  /// Begins a job; throws `ServiceFault.overloaded` when enough of them run. The oldest finished one is forgotten.
  func start(sets: [Int64], kinds: [String], isDraft: Bool, at now: Int64) async throws -> BatchJob {
    let isBusy = table.withLock { $0.entries.values.count { $0.job.state == .running } >= Self.mostRunning }
    guard !isBusy else { throw ServiceFault.overloaded }
    let id = try await store.add(sets: sets, kinds: kinds, isDraft: isDraft, at: now)
    let job = BatchJob(id: id, sets: sets, kinds: kinds, isDraft: isDraft, startedAt: now)
    table.withLock { table in
      let finished = table.entries.values.filter { $0.job.state != .running }.map(\.job.id).sorted()
      if table.entries.count >= Self.mostJobs, let oldest = finished.first { table.entries[oldest] = nil }
      table.entries[id] = Entry(job: job)
    }
    begin(job)
    return job
  }

  /// All jobs, the newest first.
  var all: [BatchJob] { table.withLock { $0.entries.values.map(\.job).sorted { $0.id > $1.id } } }

  /// A job as it stands; nil when there is none of that number.
  func job(_ id: Int64) -> BatchJob? { table.withLock { $0.entries[id]?.job } }

  /// The archive of a job that is done.
  func archive(_ id: Int64) -> [UInt8]? { table.withLock { $0.entries[id]?.archive } }

  /// Stops a job, between two sets when it runs, and forgets it with its archive.
  func remove(_ id: Int64) async throws {
    try await store.remove(id)
    guard let entry = table.withLock({ $0.entries.removeValue(forKey: id) }) else { return }
    entry.task?.cancel()
    for listener in entry.listeners.values { listener.finish() }
  }

  /// The job now and after every change, until it has ended.
  func changes(_ id: Int64) -> AsyncStream<BatchJob> {
    AsyncStream { continuation in
      table.withLock { table in
        guard let job = table.entries[id]?.job else { return continuation.finish() }
        continuation.yield(job)
        guard job.state == .running else { return continuation.finish() }
        table.lastListener += 1
        let number = table.lastListener
        table.entries[id]?.listeners[number] = continuation
        continuation.onTermination = { [weak self] _ in
          // Never on the locked thread itself: a stream may end while it is being told of a change.
          Task { self?.table.withLock { $0.entries[id]?.listeners[number] = nil } }
        }
      }
    }
  }

  // MARK: - Work

  private func work(_ job: BatchJob) async {
    var entries: [ZipEntry] = []
    var bytes = 0
    for id in job.sets {
      guard !Task.isCancelled else { break }
      let (item, made) = await documents(of: id, job)
      bytes += made.reduce(0) { $0 + $1.data.count }
      guard bytes <= Self.mostBytes else {
        change(job.id) {
          $0.job.items.append(
            .init(set: id, title: item.title, documents: [], fault: "Архив стал слишком велик: разделите задание"))
        }
        break
      }
      entries += made
      change(job.id) { $0.job.items.append(item) }
    }
    entries += remarks(of: job.id)
    let archive = Task.isCancelled ? nil : try? ZipWriter.archive(of: entries)
    let items = (try? JSONEncoder().encode(self.job(job.id)?.items ?? [])) ?? Data()
    // A job whose end cannot be noted is made again by the next run.
    try? await store.end(job.id, archive == nil ? .cancelled : .done, items: [UInt8](items), archive: archive)
    change(job.id) {
      $0.job.state = archive == nil ? .cancelled : .done
      $0.archive = archive
      $0.task = nil
    }
  }

  /// A list of the sets that lack documents, with the reason; nothing when all have all of theirs.
  private func remarks(of id: Int64) -> [ZipEntry] {
    let lines = (job(id)?.items ?? []).compactMap { item in (item.fault ?? item.remark).map { "\(item.title): \($0)" } }
    guard !lines.isEmpty else { return [] }
    let text = "Не сделано\r\n\r\n" + lines.joined(separator: "\r\n") + "\r\n"
    return [ZipEntry(name: "Замечания.txt", bytes: Array(text.utf8), compressor: nil)]
  }

  /// The documents of a set in a folder of its number and name.
  private func documents(of id: Int64, _ job: BatchJob) async -> (BatchJob.Item, [ZipEntry]) {
    var title = "№ \(id)"
    do {
      guard let set = try await sets.set(id) else {
        return (.init(set: id, title: title, documents: [], fault: "Комплекта нет"), [])
      }
      title = set.title
      let folder = "\(id) " + DocumentFileName.safe(title, instead: "комплект") + "/"
      let data = DataOfSet(try await sets.files(of: id))
      let (made, errors) = try await patiently {
        try await self.workers.run { pipeline in
          let result = try pipeline.generate(
            data.request(kinds: job.kinds.isEmpty ? ["все"] : job.kinds, isDraft: job.isDraft))
          let entries = try result.documents.map { document in
            ZipEntry(
              name: folder + document.fileName, bytes: try document.archive(compressor: pipeline.compressor),
              compressor: nil)
          }
          // The errors themselves stand first, the names of what they withheld last: the names are what is missed.
          return (entries, result.diagnostics.filter { $0.severity == .error }.map(\.message).reversed())
        }
      }
      let remark = errors.isEmpty ? nil : errors.joined(separator: "; ")
      return (.init(set: id, title: title, documents: made.map(\.name), fault: nil, remark: remark), made)
    } catch {
      let fault = FaultResponses.fault(of: error)
      let words = ([fault.detail ?? fault.title] + fault.diagnostics.filter { $0.severity == .error }.map(\.message))
      return (.init(set: id, title: title, documents: [], fault: words.joined(separator: "; ")), [])
    }
  }

  /// Tries again while people's own requests keep the threads busy: a job is in no hurry.
  private func patiently<Result: Sendable>(_ body: @Sendable () async throws -> Result) async throws -> Result {
    while true {
      do {
        return try await body()
      } catch let fault as ServiceFault where fault.status == .tooManyRequests && !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  private func change(_ id: Int64, _ body: (inout Entry) -> Void) {
    table.withLock { table in
      guard var entry = table.entries[id] else { return }
      body(&entry)
      entry.job.version += 1
      for listener in entry.listeners.values { listener.yield(entry.job) }
      if entry.job.state != .running {
        for listener in entry.listeners.values { listener.finish() }
        entry.listeners = [:]
      }
      table.entries[id] = entry
    }
  }
}
