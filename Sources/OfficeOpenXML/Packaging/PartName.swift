/// The name of a part inside a package; begins with a slash, compared without regard to ASCII case as OPC demands.
package struct PartName: Sendable, CustomStringConvertible {
  /// The name with its leading slash, as the package spells it.
  package let description: String
  private let folded: String

  /// A name from a zip entry (`word/document.xml`) or from a relationship (`/word/document.xml`).
  package init(_ name: String) {
    description = name.hasPrefix("/") ? name : "/" + name
    folded = description.lowercased()
  }

  /// The name of the zip entry: without the leading slash.
  package var entryName: String { String(description.dropFirst()) }

  /// The folder with its trailing slash.
  package var folder: String {
    description.lastIndex(of: "/").map { String(description[...$0]) } ?? "/"
  }

  /// The last step of the path.
  package var fileName: String {
    description.lastIndex(of: "/").map { String(description[description.index(after: $0)...]) } ?? description
  }

  /// The extension without its dot, in lower case.
  package var fileExtension: String {
    fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() } ?? ""
  }

  /// The part that holds this part's relationships.
  package var relationshipsPart: PartName { PartName(folder + "_rels/" + fileName + ".rels") }

  /// True for a part that holds relationships.
  package var isRelationshipsPart: Bool { fileExtension == "rels" && folder.lowercased().hasSuffix("/_rels/") }

  /// The part whose relationships this part holds, the package itself being `/`; nil when it holds none.
  package var relationshipsSource: PartName? {
    guard isRelationshipsPart else { return nil }
    return PartName(String(folder.dropLast("_rels/".count)) + String(fileName.dropLast(".rels".count)))
  }

  /// The part that `target` means when this part's relationship names it; nil when it leads out of the package.
  package func resolving(_ target: String) -> PartName? {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") {
      if step == "." { continue }
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(step)
      }
    }
    return steps.isEmpty ? nil : PartName("/" + steps.joined(separator: "/"))
  }

  /// How a relationship of this part names `other`: relative when both share the folder, else absolute.
  package func target(for other: PartName) -> String {
    let name = other.description
    return name.hasPrefix(folder) ? String(name.dropFirst(folder.count)) : name
  }
}

extension PartName: Hashable {
  package static func == (left: PartName, right: PartName) -> Bool { left.folded == right.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
