import DepartmentRecords
import Diagnostics
import DocumentGeneration
import ProgrammeFiles
import ProgrammeModel

/// A set with its files and what they say.
struct SetContents: Sendable {
  let set: StoredSet
  let files: [StoredFile]
  /// The roots of the files that forms can change, by their names; a file that cannot be parsed has none.
  let roots: [String: DataNode]

  init(_ set: StoredSet, _ files: [StoredFile]) {
    self.set = set
    self.files = files
    var roots: [String: DataNode] = [:]
    for file in files where Self.isText(file.name) {
      roots[file.name] = StructureEditor(SourceFile(name: file.name, bytes: file.bytes)).root
    }
    self.roots = roots
  }

  /// The data as a pipeline wants them.
  var data: DataOfSet { DataOfSet(files) }

  /// Whom the set knows.
  var names: ReferenceNames { ReferenceNames(files.compactMap { roots[$0.name] }) }

  /// A file; an empty one where there is none of that name.
  func source(_ name: String) -> SourceFile {
    SourceFile(name: name, bytes: files.first { $0.name == name }?.bytes ?? [])
  }

  /// True for files that forms and the text page can change.
  static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.contains("/") && [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
  }

  /// True for a name that a data file of a set may be given.
  static func isGoodName(_ name: String) -> Bool {
    isText(name) && !name.hasPrefix(".") && name.count <= 120
      && !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || "/\\:*?\"<>|".unicodeScalars.contains($0) }
  }

  /// A name that no file of the set has: `приказ.yaml`, `приказ-2.yaml`.
  func freeName(_ stem: String) -> String {
    let taken = Set(files.map { $0.name.lowercased() })
    if !taken.contains("\(stem).yaml") { return "\(stem).yaml" }
    var number = 2
    while taken.contains("\(stem)-\(number).yaml") { number += 1 }
    return "\(stem)-\(number).yaml"
  }

  /// Where a value of a finding stands: what has no file of its own is looked for by its first key.
  func path(_ path: FieldPath) -> FieldPath {
    guard path.file.isEmpty, case .key(let key)? = path.components.first,
      let file = files.first(where: { roots[$0.name]?.value(at: [.key(key)]) != nil })
    else { return path }
    return path.components.reduce(FieldPath(file: file.name)) { path, step in
      switch step {
      case .key(let key): path.key(key)
      case .index(let position): path.index(position)
      }
    }
  }

  /// A finding as a page shows it, with the address of the form or the text where it can be mended.
  func view(_ finding: Diagnostic) -> FindingView {
    var view = FindingView(finding)
    view.address = address(of: finding)
    return view
  }

  private func address(of finding: Diagnostic) -> String? {
    if let path = finding.path.map(path), let root = roots[path.file],
      let (place, rest) = FormPlace.nearest(file: path.file, root: root, to: path.components)
    {
      let page = FormPageView.address(set.id, file: path.file, place.steps)
      return page + (rest.isEmpty ? "" : "#f" + DataPointer.text(of: rest))
    }
    guard case .text(let place)? = finding.location, Self.isText(place.file) else { return nil }
    return "/sets/\(set.id)/text?file=\(PageAddress.escaped(place.file))&line=\(place.line)#text"
  }
}
