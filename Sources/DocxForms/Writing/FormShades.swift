import OfficeOpenXML
import ProgrammeModel

/// Which paragraphs and cells of a form are shaded: a cell where nothing but fields stands in it, otherwise the
/// paragraphs alone, so that the form's own words keep their white.
struct FormShades {
  /// The colours of cells.
  private(set) var cells: [(node: Int, shading: FormShading)] = []
  private var paragraphs: [Int: FormShading] = [:]

  init(_ sites: FormSites, plan: FormPlan, tree: XMLTree) {
    var found: [Int: FormShading] = [:]
    // What is answered already asks for nothing.
    func note(_ slot: FormSlot, _ paragraph: Int) {
      guard slot.prefill.isEmpty else { return }
      let shading = FormShading(slot, plan.fields[slot.field])
      if found[paragraph] != .needed { found[paragraph] = shading }
    }
    for site in sites.blocks { note(site.slot, site.opening) }
    for (paragraph, own) in sites.lines { for site in own { note(site.slot, paragraph) } }

    var cells: [Int: [Int]] = [:]
    for paragraph in found.keys.sorted() {
      if let cell = tree.ancestor(of: paragraph, "tc") { cells[cell, default: []].append(paragraph) }
    }
    for (cell, own) in cells.sorted(by: { $0.key < $1.key }) {
      let holdsOthers = tree.descendants(of: cell, "p").contains { paragraph in
        found[paragraph] == nil && !tree.textContent(of: paragraph).trimmed.isEmpty
      }
      guard !holdsOthers else { continue }
      self.cells.append((cell, own.contains { found[$0] == .needed } ? .needed : .optional))
      for paragraph in own { found[paragraph] = nil }
    }
    paragraphs = found
  }

  /// The paragraphs to be shaded, in order.
  var inOrder: [(node: Int, shading: FormShading)] {
    paragraphs.sorted { $0.key < $1.key }.map { (node: $0.key, shading: $0.value) }
  }

  /// The colour of a paragraph; nil where none is to be written into it.
  subscript(_ paragraph: Int) -> FormShading? { paragraphs[paragraph] }

  /// Every colour that is used.
  var used: Set<FormShading> { Set(cells.map(\.shading)).union(paragraphs.values) }
}
