/// The media types of a package's parts: `[Content_Types].xml`.
package struct ContentTypes: Sendable, Hashable {
  /// The entry that holds them.
  package static let entryName = "[Content_Types].xml"

  private var defaults: [(fileExtension: String, type: String)]
  private var overrides: [(part: PartName, type: String)]
  /// The same overrides for looking up: a hostile list may be long.
  private var overriddenTypes: [PartName: String]

  /// Reads them from the entry's XML; throws `XMLFault`.
  package init(_ bytes: [UInt8]) throws {
    let tree = try XMLParser.tree(of: bytes)
    defaults = []
    overrides = []
    overriddenTypes = [:]
    for node in tree.nodes where node.name?.namespace == .contentTypes {
      guard let type = node.attribute(.none, "ContentType") else { continue }
      if node.name?.local == "Default", let fileExtension = node.attribute(.none, "Extension") {
        defaults.append((fileExtension.lowercased(), type))
      } else if node.name?.local == "Override", let part = node.attribute(.none, "PartName") {
        let part = PartName(part)
        guard overriddenTypes.updateValue(overriddenTypes[part] ?? type, forKey: part) == nil else { continue }
        overrides.append((part, type))
      }
    }
  }

  /// The type of a part; an override wins over its extension's default.
  package func type(of part: PartName) -> String? {
    if let found = overriddenTypes[part] { return found }
    let fileExtension = part.fileExtension
    return defaults.first { $0.fileExtension == fileExtension }?.type
  }

  /// Sets a part's type as an override; a type that the extension's default gives already is left to it.
  package mutating func set(_ type: String, of part: PartName) {
    guard self.type(of: part) != type else { return }
    remove(part)
    overrides.append((part, type))
    overriddenTypes[part] = type
  }

  /// Forgets a part that is no longer there.
  package mutating func remove(_ part: PartName) {
    guard overriddenTypes.removeValue(forKey: part) != nil else { return }
    overrides.removeAll { $0.part == part }
  }

  /// The entry's XML, in the order in which the types were read or added.
  package var xml: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    text += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    for (fileExtension, type) in defaults {
      text += "<Default Extension=\"\(XMLEscape.attribute(fileExtension))\" "
      text += "ContentType=\"\(XMLEscape.attribute(type))\"/>"
    }
    for (part, type) in overrides {
      text += "<Override PartName=\"\(XMLEscape.attribute(part.description))\" "
      text += "ContentType=\"\(XMLEscape.attribute(type))\"/>"
    }
    return Array((text + "</Types>").utf8)
  }

  package static func == (left: ContentTypes, right: ContentTypes) -> Bool { left.xml == right.xml }

  package func hash(into hasher: inout Hasher) { hasher.combine(xml) }
}
