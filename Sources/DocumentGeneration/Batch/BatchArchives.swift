import Diagnostics
import Dispatch
import OfficeOpenXML
import Synchronization

/// The archives of a batch: one for each district, beside its folder, with all that lies in it: the documents of all its
/// kinds, schools and sets inside its own, and their PDFs.
///
/// They are made when everything else is done, since only then a district is whole. Equal documents give equal bytes; an
/// archive that holds just these already is left alone.
package struct BatchArchives {
  /// A district's name and the sets and schools whose documents its archive holds.
  private struct District {
    let name: String
    var items: [BatchPlan.Item]
  }

  private let run: BatchRun
  private var districts: [District] = []

  /// The archives of a run over these items, all of which are done.
  package init(of items: [BatchPlan.Item], _ run: BatchRun) {
    self.run = run
    var places: [String: Int] = [:]
    for (item, name) in zip(items, BatchPlan.districts(of: items)) {
      if let place = places[name] {
        districts[place].items.append(item)
      } else {
        places[name] = districts.count
        districts.append(District(name: name, items: [item]))
      }
    }
  }

  /// Writes the archives on several threads and gives how many there are; a district without documents gets none.
  ///
  /// `isCancelled` is asked before each; nil when it said yes. Throws `DiagnosedFailure` when one cannot be written.
  package func write(jobs: Int, isCancelled: @escaping @Sendable () -> Bool) throws -> Int? {
    let count = Atomic(0)
    let turn = Atomic(0)
    let failure = Mutex<DiagnosedFailure?>(nil)
    let districts = districts
    let run = run
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, districts.count))) { _ in
      while !isCancelled(), failure.withLock({ $0 == nil }) {
        let (index, _) = turn.add(1, ordering: .relaxed)
        guard index < districts.count else { return }
        do {
          if try Self.write(districts[index], run) { count.add(1, ordering: .relaxed) }
        } catch {
          failure.withLock { $0 = $0 ?? (error as? DiagnosedFailure) ?? DiagnosedFailure(.ownFault, []) }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return isCancelled() ? nil : count.load(ordering: .relaxed)
  }

  /// False when there is nothing to put into it.
  private static func write(_ district: District, _ run: BatchRun) throws -> Bool {
    var entries: [ZipEntry] = []
    for item in district.items {
      let name = item.name
      let below = name == district.name ? "" : name.dropFirst(district.name.count + 1) + "/"
      for document in run.manifest.record(of: name)?.documents ?? [] {
        for (file, _) in document.files {
          // Documents are zips and PDFs, which nothing makes smaller.
          let bytes = try run.environment.read("\(run.output)/\(name)/\(file)")
          entries.append(ZipEntry(name: below + file, bytes: bytes, compressor: nil))
        }
      }
    }
    guard !entries.isEmpty else { return false }
    entries.sort { $0.name < $1.name }
    let parts = (run.output + "/" + district.name).split(separator: "/", omittingEmptySubsequences: false)
    let folder = try OutputFolder(parts.dropLast().joined(separator: "/"), isDurable: false)
    let file = "\(parts.last ?? "").zip"
    let bytes = try ZipWriter.archive(of: entries)
    if folder.read(file) != bytes { try folder.write(bytes, as: file) }
    return true
  }
}
