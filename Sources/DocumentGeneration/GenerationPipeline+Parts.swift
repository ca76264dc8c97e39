import Diagnostics
import ProgrammeModel

/// What the documents that are asked for have to do with.
extension GenerationPipeline {
  /// The names of persons that the words of a document for a site still hold.
  mutating func siteNames(
    in set: ProgrammeSet, of whole: ProgrammeSet, kind: DocumentKind, _ occasion: DocumentOccasion
  ) -> [Diagnostic] {
    var parts = PrintedParts(of: occasion.order.map { order in set.keepingOrders { $0.path == order.path } } ?? set)
    if kind.isOrder {
      parts.addOrders()
    } else {
      let leaf = TemplateBinding.Leaf(kind: kind, orientation: orientation(of: kind, set), scope: nil)
      guard let names = try? binding.template(of: [leaf]).bound.names else { return [] }
      parts.add(names: names)
    }
    return SiteNames.findings(in: set, people: whole.people, parts: parts.keys, act: occasion.namePath?.file)
  }

  /// The parts of the data that the kinds asked for print; nil where all are wanted, or a template cannot be looked into.
  mutating func printedParts(
    _ set: ProgrammeSet, _ request: Request, kinds: [DocumentKind]
  ) -> Set<String>? {
    let wantsAll = request.kinds.isEmpty || request.kinds.contains { KindSelection.all.contains($0.lowercased()) }
    guard !wantsAll, !kinds.isEmpty else { return nil }
    var parts = PrintedParts(of: set)
    for kind in kinds {
      if kind.isOrder {
        parts.addOrders()
        continue
      }
      let leaf = TemplateBinding.Leaf(kind: kind, orientation: orientation(of: kind, set), scope: nil)
      guard let names = try? binding.template(of: [leaf]).bound.names else { return nil }
      parts.add(names: names)
    }
    return parts.keys
  }
}
