import Diagnostics
import OfficeOpenXML

/// Makes a form of a printed document: every mark in it becomes a content control inside a bookmark.
///
/// A field is anchored three ways, since a single save in LibreOffice may take tags and locks away: by a bookmark of the
/// form's own, by the control's title, by its place under its heading or in its table.
package enum FormWriter {
  /// The form of a printed document; throws `DiagnosedFailure` when the document cannot be read.
  ///
  /// Where a mark stands more than once, the one under the field's heading becomes the field, and the others say where
  /// the answer is to be given.
  package static func form(
    of printed: OPCPackage, plan: FormPlan, slots: [FormSlot], identity: FormIdentity
  ) throws -> OPCPackage {
    var package = printed
    let main = try package.mainDocument()
    let tree = try package.tree(of: main)
    let sites = FormSites(tree: tree, plan: plan, slots: slots)
    var edits = ByteEdits()
    let shades = FormShades(sites, plan: plan, tree: tree)
    let controls = FormControls(
      tree: tree, token: identity.token, firstBookmark: largestId(tree) + 1, shades: shades)
    if let body = tree.nodes.first(where: { $0.isWord("body") }) {
      edits.insert(
        FormGuide.markup(for: tree, shades.used, holdsNotes: !sites.notes.isEmpty), at: body.opening.upperBound)
    }
    for removed in sites.removed { edits.remove(tree.nodes[removed].range) }
    for (paragraph, heading) in sites.notes { controls.note(paragraph, heading, in: &edits) }
    for site in sites.blocks { controls.block(site, in: &edits) }
    for (paragraph, sites) in sites.lines { controls.line(paragraph, sites, in: &edits) }
    for (cell, shading) in shades.cells { shading.shade("tcPr", of: cell, in: tree, &edits) }
    // Paragraphs of an empty field are written anew, with their shading.
    let rewritten = Set(sites.blocks.map(\.opening))
    for (paragraph, shading) in shades.inOrder where !rewritten.contains(paragraph) {
      shading.shade("pPr", of: paragraph, in: tree, &edits)
    }
    package.set(edits.applied(to: tree.bytes), of: main)
    var identity = identity
    identity.printed = try FormReader.printedWords(of: package, plan: plan, token: identity.token)
    try identity.store(in: &package)
    return package
  }

  private static func largestId(_ tree: XMLTree) -> Int {
    tree.nodes.filter { $0.isWord("bookmarkStart") }.compactMap { $0.word("id").flatMap { Int($0) } }.max() ?? 0
  }
}
