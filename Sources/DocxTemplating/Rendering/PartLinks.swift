import OfficeOpenXML

/// The relationships of a part while a document is rendered: equal links are made once, new ones get free ids.
struct PartLinks {
  private struct Target: Hashable {
    let type: String
    let target: String
    let isExternal: Bool
  }

  let part: PartName
  private(set) var links: [Relationship]
  /// True when they differ from those of the template.
  private(set) var isChanged = false
  private var ids: Set<String>
  private var idOfTarget: [Target: String]
  private var lastNumber: Int

  init(part: PartName, links: [Relationship]) {
    self.part = part
    self.links = links
    ids = Set(links.map(\.id))
    idOfTarget = Dictionary(links.map { (Self.target(of: $0), $0.id) }, uniquingKeysWith: { first, _ in first })
    lastNumber = links.count
  }

  private static func target(of link: Relationship) -> Target {
    Target(type: link.type, target: link.target, isExternal: link.isExternal)
  }

  /// The id of a link, made when there is none such.
  mutating func id(type: String, target: String, isExternal: Bool) -> String {
    let wanted = Target(type: type, target: target, isExternal: isExternal)
    if let known = idOfTarget[wanted] { return known }
    repeat { lastNumber += 1 } while ids.contains("rId\(lastNumber)")
    let id = "rId\(lastNumber)"
    links.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
    ids.insert(id)
    idOfTarget[wanted] = id
    isChanged = true
    return id
  }

  /// Takes links away.
  mutating func remove(_ dropped: Set<String>) {
    links.removeAll { dropped.contains($0.id) }
    idOfTarget = idOfTarget.filter { !dropped.contains($0.value) }
    isChanged = true
  }
}
