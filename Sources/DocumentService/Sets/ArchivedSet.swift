import DepartmentRecords
import DocumentGeneration

/// What of a visitor's ZIP is taken into a set.
///
/// Folders in it only hold things together and fall away. Where there are data, the documents beside them are what was made
/// of these data; an archive of documents alone is read like the documents themselves.
struct ArchivedSet {
  /// The files to be taken in, folders cut off their names.
  let files: [StoredFile]
  /// The names of what is left out, as they stand in the archive.
  let left: [String]

  /// Sorts an archive's files. Throws a fault when two files would get one name.
  init(_ inside: [StoredFile], named archive: String) throws {
    let shown = inside.filter { !Self.isHidden($0.name) }
    let hasData = shown.contains { SetFolder.isDataFile(Self.bare($0.name)) }
    let (taken, left) = (
      shown.filter { !hasData || !$0.name.lowercased().hasSuffix(".docx") },
      shown.filter { hasData && $0.name.lowercased().hasSuffix(".docx") }
    )
    var names: Set<String> = []
    for file in taken where !names.insert(Self.bare(file.name)).inserted {
      throw ServiceFault(
        .unprocessableContent, "same-name", "В архиве «\(archive)» два файла с именем «\(Self.bare(file.name))»",
        detail: "В комплекте у каждого файла своё имя. Если в архиве несколько комплектов, загрузите каждый отдельно.")
    }
    files = taken.map { StoredFile(name: Self.bare($0.name), bytes: $0.bytes) }
    self.left = left.map(\.name)
  }

  private static func bare(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

  /// True for what a system puts into archives by itself: `__MACOSX`, `.DS_Store`, `Thumbs.db`.
  private static func isHidden(_ name: String) -> Bool {
    let steps = name.split(separator: "/")
    return steps.contains { $0.hasPrefix(".") || $0.hasPrefix("~") || $0 == "__MACOSX" } || steps.last == "Thumbs.db"
  }
}
