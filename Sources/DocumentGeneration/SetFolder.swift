/// What belongs to a set on disk: the data files that lie directly in its folder, and its own templates.
package enum SetFolder {
  /// The folder of a set's own templates.
  package static let templates = "Шаблоны"

  private static let extensions = [".yaml", ".yml", ".json"]

  /// True for the name of a data file; hidden files are none.
  package static func isDataFile(_ name: String) -> Bool {
    !name.hasPrefix(".") && extensions.contains { name.lowercased().hasSuffix($0) }
  }

  /// The paths of the pictures in a folder and in those below it, in order; data may name them.
  static func pictures(in folder: String, _ environment: GenerationEnvironment, depth: Int = 0) -> [String] {
    (environment.list(folder) ?? []).filter { !$0.hasPrefix(".") && $0 != templates }.flatMap { name -> [String] in
      let path = folder + "/" + name
      if [".png", ".jpg", ".jpeg"].contains(where: name.lowercased().hasSuffix) { return [path] }
      return depth < 3 ? pictures(in: path, environment, depth: depth + 1) : []
    }
  }

  /// The paths of a folder's data files in the order of their names; nil when it is no folder.
  package static func dataFiles(in folder: String, _ environment: GenerationEnvironment) -> [String]? {
    environment.list(folder)?.filter(isDataFile).map { folder + "/" + $0 }
  }
}
