import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// The sets of a batch in the order of their names.
package struct BatchPlan: Sendable {
  /// One set, or what of it concerns one school; there may be very many, so that each keeps what cannot be told from
  /// the rest.
  package struct Item: Sendable {
    fileprivate let root: Root
    /// The set's path below the batch's folder, empty for that itself, and the name for the school behind it.
    fileprivate let path: String
    /// The key of the school that the documents are made for; nil for those of the set as a whole.
    package let school: String?

    /// The folder's path below the batch's folder, the school's name behind it; it names the set in the manifest and in
    /// the output.
    package var name: String {
      path.isEmpty ? root.lastName : setPath.isEmpty ? root.lastName + "/" + path : path
    }

    /// The folder's path.
    package var folder: String { setPath.isEmpty ? root.folder : root.folder + "/" + setPath }

    fileprivate var setPath: String {
      guard school != nil else { return path }
      return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
  }

  /// The batch's folder, one for all its sets.
  fileprivate final class Root: Sendable {
    let folder: String
    let lastName: String

    init(_ folder: String) {
      self.folder = folder
      lastName = folder.split(separator: "/").last.map(String.init) ?? folder
    }
  }

  /// A part of the sets, for one of several machines.
  package struct Shard: Sendable, Hashable {
    /// From 1 to `count`.
    package let index: Int
    /// How many parts there are.
    package let count: Int

    /// A part; nil unless 1 ≤ index ≤ count.
    package init?(index: Int, count: Int) {
      guard count >= 1, (1...count).contains(index) else { return nil }
      (self.index, self.count) = (index, count)
    }
  }

  /// The sets.
  package let items: [Item]
  /// What is to be said of files in other folders that were meant for data and are not read.
  package let remarks: [Diagnostic]

  /// Folders deeper than this are not searched, so that a link that leads upward has an end.
  private static let deepest = 8

  /// Finds every folder with data files in it, the given one included; throws `DiagnosedFailure` of kind `noInput` when
  /// there is none. With `eachSchool` every school of a set is an item of its own.
  package init(
    folder: String, shard: Shard? = nil, eachSchool: Bool = false, _ environment: GenerationEnvironment
  ) throws {
    guard environment.list(folder) != nil else {
      // Reading says better than we could what is wrong with the path.
      _ = try environment.read(folder)
      throw DiagnosedFailure(
        .noInput, Diagnostic("OUT-14", .error, "это файл, а нужна папка с комплектами", at: .file(folder)))
    }
    var paths: [String] = []
    var remarks: [Diagnostic] = []
    Self.search(folder, path: "", depth: 0, environment, &paths, &remarks)
    guard !paths.isEmpty else {
      throw DiagnosedFailure(
        .noInput,
        [
          Diagnostic(
            "OUT-13", .error, "в папке нет файлов данных (.yaml, .json, .xlsx)",
            hint: "в ней должны лежать папки комплектов; образец: prikaz new ПАПКА", at: .file(folder))
        ] + remarks)
    }
    self.remarks = remarks + Self.empty(beside: paths, in: folder, environment) + Self.twins(paths, in: folder)
    let root = Root(folder)
    var sets = paths.map { Item(root: root, path: $0, school: nil) }
    sets.sort { $0.name < $1.name }
    if let shard { sets = Self.part(shard, of: sets) }
    items = eachSchool ? sets.flatMap { Self.schools(of: $0, environment) } : sets
  }

  private static func search(
    _ folder: String, path: String, depth: Int, _ environment: GenerationEnvironment, _ found: inout [String],
    _ remarks: inout [Diagnostic]
  ) {
    guard depth <= deepest, let names = environment.list(folder) else { return }
    // A folder with data says itself what else lies there.
    if names.contains(where: SetFolder.isDataFile) {
      found.append(path)
    } else {
      remarks += SetFolder.remarks(on: names, in: folder)
    }
    for child in names where !child.hasPrefix(".") && child != SetFolder.templates && !SetFolder.isDataFile(child) {
      search(
        folder + "/" + child, path: path.isEmpty ? child : path + "/" + child, depth: depth + 1, environment, &found,
        &remarks)
    }
  }

  /// The folders that lie where sets lie and that hold none: a district whose data have another ending is missed otherwise.
  ///
  /// What lies below a set is its own business, and a folder of finished documents has its manifest. A folder of which
  /// something is said already is not told of again.
  private static func empty(
    beside sets: [String], in root: String, _ environment: GenerationEnvironment
  ) -> [Diagnostic] {
    guard !sets.contains("") else { return [] }
    var waiting = [""]
    var found: [Diagnostic] = []
    while let path = waiting.popLast() {
      let folder = path.isEmpty ? root : root + "/" + path
      guard let names = environment.list(folder), !names.contains(where: { $0.hasPrefix("опись") }) else { continue }
      if path.isEmpty || sets.contains(where: { $0.hasPrefix(path + "/") }) {
        waiting += names.filter { !$0.hasPrefix(".") && $0 != SetFolder.templates }.reversed().map {
          path.isEmpty ? $0 : path + "/" + $0
        }
      } else if !sets.contains(path), SetFolder.remarks(on: names, in: folder).isEmpty {
        let lying = names.filter { !$0.hasPrefix(".") }.prefix(3).map { "«\($0)»" }.joined(separator: ", ")
        found.append(
          Diagnostic(
            "OUT-97", .warning, "в папке нет файлов данных: документов для неё не будет",
            hint: (lying.isEmpty ? "она пуста" : "в ней лежит \(lying)") + "; данные — файлы .yaml, .json или .xlsx",
            at: .file(folder)))
      }
      guard found.count < mostEmpty else { break }
    }
    return found
  }

  private static let mostEmpty = 1_000

  /// Sets whose names look the same and are not: nobody can tell their folders and archives apart.
  private static func twins(_ sets: [String], in root: String) -> [Diagnostic] {
    var known: [String: String] = [:]
    return sets.sorted().compactMap { path in
      let shown = LookalikeLetters.russified(path) ?? path
      guard let first = known.updateValue(path, forKey: shown) else { return nil }
      return Diagnostic(
        "OUT-89", .warning, "имя этой папки и ещё одной выглядят одинаково: в одном из них латинские буквы",
        hint: "переименуйте папку или удалите лишнюю", at: .file(root + "/" + path),
        furtherLocations: [.file(root + "/" + first)])
    }
  }

  /// Every so-manieth district: its sets and schools stay together, since one archive holds them.
  private static func part(_ shard: Shard, of sets: [Item]) -> [Item] {
    var numbers: [String: Int] = [:]
    return zip(sets, districts(of: sets)).filter { _, district in
      let number = numbers[district] ?? numbers.count
      numbers[district] = number
      return number % shard.count == shard.index - 1
    }.map(\.0)
  }

  /// The name of each item's district: that of the outermost set whose folder the item's lies in, mostly its own.
  static func districts(of items: [Item]) -> [String] {
    let paths = Swift.Set(items.map(\.setPath))
    return items.map { item in
      let path = item.setPath
      let outermost = path.indices.first { path[$0] == "/" && paths.contains(String(path[..<$0])) }
      return outermost.map { String(path[..<$0]) } ?? (path.isEmpty ? item.root.lastName : path)
    }
  }

  /// The schools of a set in the written order; the set itself where it cannot be read or has none, so that the batch
  /// tells what is wrong with it.
  private static func schools(of set: Item, _ environment: GenerationEnvironment) -> [Item] {
    let files = (SetFolder.dataFiles(in: set.folder, environment) ?? []).compactMap { path in
      (try? environment.read(path)).map { SourceFile(name: path, bytes: $0) }
    }
    let schools = ProgrammeReader.read(files).partialSet.schools
    var taken: Swift.Set<String> = []
    return schools.isEmpty
      ? [set]
      : schools.map { school in
        var name = DocumentFileName.safe(school.shortName, instead: DocumentFileName.safe(school.key, instead: "школа"))
        while !taken.insert(name).inserted { name += " (\(DocumentFileName.safe(school.key, instead: "2")))" }
        return Item(root: set.root, path: set.path.isEmpty ? name : set.path + "/" + name, school: school.key)
      }
  }
}
