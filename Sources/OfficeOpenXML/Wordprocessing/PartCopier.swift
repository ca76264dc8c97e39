/// Copies parts that a guest document refers to (headers, pictures, charts) into a host package with what they refer to.
struct PartCopier {
  private let guest: OPCPackage
  private(set) var host: OPCPackage
  private var copied: [PartName: PartName] = [:]

  /// Kinds that belong to a document as a whole and are merged, never copied.
  private static let documentWide: Set<String> = [
    "styles", "numbering", "settings", "theme", "fontTable", "webSettings", "stylesWithEffects", "footnotes",
    "endnotes", "comments", "glossaryDocument",
  ]

  init(guest: OPCPackage, host: OPCPackage) {
    self.guest = guest
    self.host = host
  }

  /// Copies what a guest part's relationships lead to and gives the host part ids for them: guest id → host id.
  mutating func copyRelationships(of source: PartName, to target: PartName) throws -> [String: String] {
    var own = try host.relationships(of: target)
    var ids: [String: String] = [:]
    for relationship in try guest.relationships(of: source) where !Self.documentWide.contains(relationship.kind) {
      let link: Relationship?
      if relationship.isExternal {
        link = relationship
      } else if let part = source.resolving(relationship.target), guest.contains(part) {
        let copy = try self.copy(part)
        link = Relationship(id: relationship.id, type: relationship.type, target: target.target(for: copy))
      } else {
        link = nil
      }
      guard let link else { continue }
      if let same = own.first(where: {
        $0.type == link.type && $0.target == link.target && $0.isExternal == link.isExternal
      }) {
        ids[relationship.id] = same.id
        continue
      }
      let id = freeId(own)
      own.append(Relationship(id: id, type: link.type, target: link.target, isExternal: link.isExternal))
      ids[relationship.id] = id
    }
    if !ids.isEmpty { host.setRelationships(own, of: target) }
    return ids
  }

  /// The host's part that is this guest part: one with the same bytes, or a copy.
  private mutating func copy(_ part: PartName) throws -> PartName {
    if let done = copied[part] { return done }
    let bytes = try guest.bytes(of: part)
    let links = try guest.relationships(of: part)
    if links.isEmpty, let twin = try twin(of: part, bytes: bytes) {
      copied[part] = twin
      return twin
    }
    let stem = String(part.fileName.prefix { !$0.isNumber && $0 != "." })
    let name = host.freeName(folder: part.folder, stem: stem, fileExtension: part.fileExtension)
    host.set(bytes, of: name, contentType: guest.contentType(of: part))
    copied[part] = name
    // The copy's own relationships keep their ids, so its markup needs no change.
    var own: [Relationship] = []
    for link in links {
      if link.isExternal {
        own.append(link)
      } else if let target = part.resolving(link.target), guest.contains(target) {
        own.append(Relationship(id: link.id, type: link.type, target: name.target(for: try copy(target))))
      }
    }
    if !own.isEmpty { host.setRelationships(own, of: name) }
    return name
  }

  private func twin(of part: PartName, bytes: [UInt8]) throws -> PartName? {
    let type = guest.contentType(of: part)
    for candidate in host.partNames
    where candidate.folder == part.folder && host.contentType(of: candidate) == type {
      if try host.bytes(of: candidate) == bytes, try host.relationships(of: candidate).isEmpty { return candidate }
    }
    return nil
  }

  private func freeId(_ own: [Relationship]) -> String {
    var number = own.count + 1
    while own.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
    return "rId\(number)"
  }
}
