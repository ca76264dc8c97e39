import Diagnostics
import Foundation
import Synchronization

/// The manifest of a batch: JSON Lines beside the documents, one line a set, written as soon as the set is done.
///
/// Killed at any moment it holds whole lines but perhaps for the last one, which is passed over when it is read again.
/// In memory there is only where each set's line stands, so that a batch may have any number of sets.
package final class BatchManifest: Sendable {
  /// Where a line stands in the file.
  private struct Place {
    let offset: Int
    let count: Int
  }

  /// The sets' lines and the length of the file.
  private struct Contents {
    var places: [String: Place] = [:]
    var end = 0
  }

  /// What alone is read of a line to know whose it is.
  private struct Name: Decodable {
    let set: String
  }

  /// The manifest's path.
  package let path: String
  /// True when what is up to date is not made again.
  let resumes: Bool
  private let folder: String
  private let contents: Mutex<Contents>
  private let descriptor: Int32

  /// The file's name in the output folder; a part of a batch that is split has a manifest of its own.
  package static func fileName(shard: BatchPlan.Shard?) -> String {
    shard.map { "опись \($0.index) из \($0.count).jsonl" } ?? "опись.jsonl"
  }

  /// Opens the manifest of a folder that is there; without `resumes` every set is made anew. Lines of other sets stay, since
  /// their documents do. Throws `DiagnosedFailure` of kind `cannotWrite`, also when another run is writing it.
  package init(folder: String, shard: BatchPlan.Shard?, resumes: Bool) throws {
    self.folder = folder
    self.resumes = resumes
    path = folder + "/" + Self.fileName(shard: shard)
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.cannotWrite(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      throw DiagnosedFailure(
        .cannotWrite,
        Diagnostic(
          "OUT-48", .error, "в эту папку уже пишет другой пакет", hint: "дождитесь его или укажите другую папку: -o",
          at: .file(path)))
    }
    var (contents, endsWithLine) = Self.contents(of: descriptor)
    // A line that was cut off must not swallow the first new one.
    if !endsWithLine {
      guard Self.append([UInt8(ascii: "\n")], to: descriptor) else { throw Self.cannotWrite(path) }
      contents.end += 1
    }
    self.contents = Mutex(contents)
  }

  deinit { close(descriptor) }

  /// The names of the manifests in a folder, in order.
  static func fileNames(in folder: String, _ environment: GenerationEnvironment) -> [String] {
    (environment.list(folder) ?? []).filter { $0.hasPrefix("опись") && $0.hasSuffix(".jsonl") }
  }

  /// Calls `body` with what was written last of every set of a manifest, one line in memory at a time; lines that are no
  /// record are passed over. Throws `DiagnosedFailure` of kind `noInput` when the file cannot be read.
  static func forEachRecord(of path: String, _ body: (BatchRecord) -> Void) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic("OUT-12", .error, "файл не читается", hint: "проверьте права доступа к файлу", at: .file(path)))
    }
    defer { close(file) }
    let places = contents(of: file).contents.places
    let decoder = JSONDecoder()
    forEachLine(of: file) { line, offset, _ in
      guard let record = try? decoder.decode(BatchRecord.self, from: line), places[record.set]?.offset == offset else {
        return
      }
      body(record)
    }
  }

  /// Where the last line of each set stands; `endsWithLine` is false when the last line was cut off.
  private static func contents(of file: Int32) -> (contents: Contents, endsWithLine: Bool) {
    var contents = Contents()
    var endsWithLine = true
    let decoder = JSONDecoder()
    forEachLine(of: file) { line, offset, isWhole in
      contents.end = offset + line.count + (isWhole ? 1 : 0)
      endsWithLine = isWhole
      guard let name = try? decoder.decode(Name.self, from: line).set else { return }
      contents.places[name] = Place(offset: offset, count: line.count)
    }
    return (contents, endsWithLine)
  }

  /// What was written last of a set.
  func record(of set: String) -> BatchRecord? {
    guard let place = contents.withLock({ $0.places[set] }) else { return nil }
    return try? JSONDecoder().decode(BatchRecord.self, from: Data(line(at: place)))
  }

  /// Adds a set's line; throws `DiagnosedFailure` of kind `cannotWrite`.
  func add(_ record: BatchRecord) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
    try contents.withLock { contents in
      guard Self.append(line, to: descriptor) else {
        // What there was room for must not be the beginning of another thread's line.
        ftruncate(descriptor, off_t(contents.end))
        throw Self.cannotWrite(path)
      }
      contents.places[record.set] = Place(offset: contents.end, count: line.count - 1)
      contents.end += line.count
    }
  }

  /// Writes the manifest anew with one line for each set in the order of their names: the sets of this run, and those of
  /// earlier ones whose documents are still there.
  package func finish(in folder: OutputFolder, made: Set<String>) throws {
    let names = contents.withLock { $0.places.keys.sorted() }.filter { made.contains($0) || hasDocuments($0) }
    var turn = names.makeIterator()
    try folder.write(as: String(path.split(separator: "/").last ?? "")) {
      guard let name = turn.next() else { return nil }
      return contents.withLock { $0.places[name] }.map { line(at: $0) + [UInt8(ascii: "\n")] } ?? []
    }
  }

  /// The sets of earlier runs whose documents are still there and whose data are not: deleted, or renamed.
  ///
  /// A folder of documents may be that of several batches, so that a set which this run does not have is not missed by that
  /// alone. `schools` are the folders of which this run has made every school's documents. Sorted by name.
  package func abandoned(
    made: Set<String>, schools: Set<String>, _ environment: GenerationEnvironment
  ) -> [Diagnostic] {
    contents.withLock { $0.places.keys.sorted() }.compactMap { name in
      guard !made.contains(name), let record = record(of: name),
        (record.school != nil && schools.contains(record.folder))
          || SetFolder.dataFiles(in: record.folder, environment)?.isEmpty ?? true, hasDocuments(name)
      else { return nil }
      guard record.school == nil || !schools.contains(record.folder) else {
        return Diagnostic(
          "OUT-98", .warning, "остались документы школы, которой в комплекте больше нет или которую переименовали",
          hint: "если они не нужны, удалите папку", at: .file(folder + "/" + name))
      }
      return Diagnostic(
        "OUT-98", .warning, "остались документы комплекта «\(name)», которого больше нет: \(record.folder)",
        hint: "если папку данных переименовали или удалили, удалите и эту; если она нужна, оставьте",
        at: .file(folder + "/" + name))
    }
  }

  private func hasDocuments(_ set: String) -> Bool {
    record(of: set)?.documents.contains { FileManager.default.fileExists(atPath: "\(folder)/\(set)/\($0.file)") }
      ?? false
  }

  /// The bytes of a line; fewer when the file was cut by somebody else, so that they are no record.
  private func line(at place: Place) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: place.count)
    let count = pread(descriptor, &bytes, place.count, place.offset)
    return count == place.count ? bytes : []
  }

  /// Reads a file line by line; `isWhole` is false for a last one that does not end.
  private static func forEachLine(of file: Int32, _ body: (_ line: Data, _ offset: Int, _ isWhole: Bool) -> Void) {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var rest = Data()
    var (offset, position) = (0, 0)
    while true {
      let count = pread(file, &block, block.count, position)
      guard count > 0 else { break }
      position += count
      var start = 0
      while let end = block[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
        rest.append(contentsOf: block[start..<end])
        body(rest, offset, true)
        offset += rest.count + 1
        rest.removeAll(keepingCapacity: true)
        start = end + 1
      }
      rest.append(contentsOf: block[start..<count])
    }
    if !rest.isEmpty { body(rest, offset, false) }
  }

  private static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
    write(file, bytes, bytes.count) == bytes.count
  }

  private static func cannotWrite(_ path: String) -> DiagnosedFailure {
    DiagnosedFailure(
      .cannotWrite,
      Diagnostic(
        "OUT-40", .error, "опись пакета нельзя записать", hint: "проверьте место на диске и права на папку",
        at: .file(path)))
  }
}
