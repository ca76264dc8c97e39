import Diagnostics
import ProgrammeFiles
import ProgrammeModel

/// The sets of a batch in the order of their names.
package struct BatchPlan: Sendable {
  /// One set, or what of it concerns one school.
  package struct Item: Sendable, Hashable {
    /// The folder's path below the batch's folder, the school's name behind it; it names the set in the manifest and in
    /// the output.
    package let name: String
    /// The folder's path.
    package let folder: String
    /// The key of the school that the documents are made for; nil for those of the set as a whole.
    package var school: String?
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
    var found: [Item] = []
    Self.search(folder, name: "", depth: 0, environment, &found)
    guard !found.isEmpty else {
      throw DiagnosedFailure(
        .noInput,
        Diagnostic(
          "OUT-13", .error, "в папке нет файлов данных (.yaml, .json, .xlsx)",
          hint: "в ней должны лежать папки комплектов; образец: prikaz new ПАПКА", at: .file(folder)))
    }
    found.sort { $0.name < $1.name }
    if eachSchool { found = found.flatMap { Self.schools(of: $0, environment) } }
    items =
      if let shard { found.enumerated().filter { $0.offset % shard.count == shard.index - 1 }.map(\.element) } else {
        found
      }
  }

  private static func search(
    _ folder: String, name: String, depth: Int, _ environment: GenerationEnvironment, _ found: inout [Item]
  ) {
    guard depth <= deepest, let names = environment.list(folder) else { return }
    if names.contains(where: SetFolder.isDataFile) {
      found.append(Item(name: name.isEmpty ? lastName(of: folder) : name, folder: folder))
    }
    for child in names where !child.hasPrefix(".") && child != SetFolder.templates && !SetFolder.isDataFile(child) {
      search(
        folder + "/" + child, name: name.isEmpty ? child : name + "/" + child, depth: depth + 1, environment, &found)
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
        return Item(name: set.name + "/" + name, folder: set.folder, school: school.key)
      }
  }

  private static func lastName(of folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }
}
