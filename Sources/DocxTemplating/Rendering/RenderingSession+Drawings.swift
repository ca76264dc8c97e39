import OfficeOpenXML

/// Charts that were added, and placeholder pictures that nothing shows any more.
extension RenderingSession {
  /// The id of a part's link to a new chart.
  func chart(_ chart: ChartDrawing, of part: PartName) -> String {
    let name = package.add(chart)
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
    return relationship(of: part, type: type, target: part.target(for: name), isExternal: false)
  }

  /// The ids of a part's links to placeholder pictures that its finished text no longer names.
  func unusedPlaceholders(of unit: CompiledStory) -> Set<String> {
    guard !unit.pictures.isEmpty, let bytes = try? package.bytes(of: unit.part),
      let tree = try? XMLParser.tree(of: bytes)
    else { return [] }
    var unused = Set(unit.pictures.map(\.id))
    for node in tree.nodes {
      for attribute in node.attributes where attribute.name.namespace == .officeRelationships {
        unused.remove(attribute.value)
      }
    }
    return unused
  }

  /// Takes away parts that no relationship leads to any more.
  func dropOrphans(_ parts: [PartName]) {
    guard !parts.isEmpty else { return }
    var wanted: Set<PartName> = []
    for source in package.partNames {
      for link in (try? package.relationships(of: source)) ?? [] where !link.isExternal {
        if let target = source.resolving(link.target) { wanted.insert(target) }
      }
    }
    for part in parts where !wanted.contains(part) { package.remove(part) }
  }
}
