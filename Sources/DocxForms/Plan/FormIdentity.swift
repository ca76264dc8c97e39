import Foundation
import OfficeOpenXML

/// What a form says of itself, inside the file: which kind, whose, and what was printed in it («паспорт формы»).
package struct FormIdentity: Sendable {
  /// Another school of the same set.
  package struct School: Hashable, Sendable {
    /// Its key.
    package let key: String
    /// Its short name.
    package let name: String

    /// A school.
    package init(key: String, name: String) {
      self.key = key
      self.name = name
    }
  }

  /// The kind's ASCII name.
  package let kind: String
  /// The kind's version.
  package let version: Int
  /// The name of the set that it was made from.
  package let set: String
  /// The school that fills it in.
  package let school: School
  /// All schools that were given one.
  package let schools: [School]
  /// The school's data before its answers, as YAML.
  package let frame: String
  /// The checksums of what is printed outside the fields.
  package var printed: Set<UInt32> = []

  /// An identity.
  package init(kind: String, version: Int, set: String, school: School, schools: [School], frame: String) {
    self.kind = kind
    self.version = version
    self.set = set
    self.school = school
    self.schools = schools
    self.frame = frame
  }

  /// Eight figures that stand in the name of every bookmark, so that a piece of another school's form is known.
  package var token: String {
    let sum = Deflate.checksum(Array("\(set)\n\(school.key)\n\(kind)\n\(version)".utf8))
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private static let address = "urn:prikaz:form"
  private static let relationship =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
  private static let propertiesRelationship = relationship + "Props"
  private static let propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
  private static let propertiesAddress = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"

  /// Puts the identity into a package as a part of custom XML; throws `DiagnosedFailure`.
  func store(in package: inout OPCPackage) throws {
    let main = try package.mainDocument()
    let item = package.freeName(folder: "/customXml/", stem: "item", fileExtension: "xml")
    let properties = package.freeName(folder: "/customXml/", stem: "itemProps", fileExtension: "xml")
    func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(XMLEscape.attribute(value))\"" }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<form xmlns=\"\(Self.address)\""
    xml += attribute("kind", kind) + attribute("version", String(version)) + attribute("set", set)
    xml += attribute("school", school.key) + attribute("name", school.name) + ">"
    for other in schools { xml += "<school\(attribute("key", other.key))\(attribute("name", other.name))/>" }
    xml += "<frame>\(XMLEscape.text(frame))</frame><printed>"
    xml += printed.sorted().map { String($0, radix: 16) }.joined(separator: " ") + "</printed></form>"
    package.set(Array(xml.utf8), of: item, contentType: "application/xml")
    try storeProperty(xml, in: &package)
    let about =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<ds:datastoreItem "
      + "ds:itemID=\"{5D0C8A52-6B0E-4C57-9D0A-70726B61667A}\" xmlns:ds=\"\(Self.propertiesAddress)\"><ds:schemaRefs>"
      + "<ds:schemaRef ds:uri=\"\(Self.address)\"/></ds:schemaRefs></ds:datastoreItem>"
    package.set(Array(about.utf8), of: properties, contentType: Self.propertiesType)
    package.setRelationships(
      [Relationship(id: "rId1", type: Self.propertiesRelationship, target: properties.fileName)], of: item)
    var links = try package.relationships(of: main)
    var id = "rIdForm"
    while links.contains(where: { $0.id == id }) { id += "x" }
    links.append(Relationship(id: id, type: Self.relationship, target: "../customXml/\(item.fileName)"))
    package.setRelationships(links, of: main)
  }

  /// The identity of a package; nil when it has none that can be read.
  package init?(of package: OPCPackage) {
    let parts = package.partNames.filter { $0.folder.lowercased() == "/customxml/" && $0.fileExtension == "xml" }
    for part in parts {
      guard let tree = try? package.tree(of: part), let known = Self(tree) else { continue }
      self = known
      return
    }
    guard let known = Self.property(of: package).flatMap(Self.init) else { return nil }
    self = known
  }

  private init?(_ tree: XMLTree) {
    guard let root = tree.nodes.first, root.name == XMLName(.other(Self.address), "form"),
      let kind = root.attribute(.none, "kind"), let version = root.attribute(.none, "version").flatMap({ Int($0) }),
      let key = root.attribute(.none, "school")
    else { return nil }
    func text(_ name: String) -> String {
      tree.children(of: 0).first { tree.nodes[$0].name?.local == name }.map { tree.textContent(of: $0) } ?? ""
    }
    self.init(
      kind: kind, version: version, set: root.attribute(.none, "set") ?? "",
      school: School(key: key, name: root.attribute(.none, "name") ?? key),
      schools: tree.children(of: 0).compactMap { node in
        guard tree.nodes[node].name?.local == "school", let key = tree.nodes[node].attribute(.none, "key") else {
          return nil
        }
        return School(key: key, name: tree.nodes[node].attribute(.none, "name") ?? key)
      }, frame: text("frame"))
    printed = Set(text("printed").split(separator: " ").compactMap { UInt32($0, radix: 16) })
  }

  // MARK: - Another format between

  /// Custom XML is lost when a form is saved as ODT and back; a custom property is kept.
  private static let property = "prikaz-form"

  private func storeProperty(_ xml: String, in package: inout OPCPackage) throws {
    let part = try CustomProperties.part(of: package) ?? CustomProperties.makePart(in: &package)
    let known = try package.tree(of: part)
    package.set(CustomProperties.removing(Self.property, from: known), of: part)
    let text = Data(xml.utf8).base64EncodedString()
    package.set(CustomProperties.adding(Self.property, text, to: try package.tree(of: part), besides: known), of: part)
  }

  private static func property(of package: OPCPackage) -> XMLTree? {
    guard let part = try? CustomProperties.part(of: package), let tree = try? package.tree(of: part),
      let node = CustomProperties.node(property, in: tree),
      let data = Data(base64Encoded: tree.textContent(of: node).trimmed)
    else { return nil }
    return try? XMLParser.tree(of: Array(data))
  }
}
