import OfficeOpenXML
import ProgrammeModel

/// The colour behind what is to be filled in: yellow where an answer is needed, grey where it may be left out.
///
/// Prompts alone do not show it: LibreOffice prints them as black as any other words.
enum FormShading: String {
  /// An answer is needed; workbooks mark such columns with the same colour.
  case needed = "FFF2CC"
  /// An answer may be given.
  case optional = "EDEDED"

  /// The colour of a place.
  init(_ slot: FormSlot, _ field: FormPlan.Field) {
    let isNeeded: Bool
    switch field.source.kind {
    case .table: isNeeded = field.columns.indices.contains(slot.column) && field.columns[slot.column].isRequired
    case .list: isNeeded = slot.row == 0
    default: isNeeded = true
    }
    self = field.source.isRequired && isNeeded ? .needed : .optional
  }

  var markup: String { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(rawValue)\"/>" }

  /// The properties that come before the shading in a paragraph and in a cell (ISO/IEC 29500-1, 17.3.1.26 and 17.4.69).
  private static let before: [String: Set<String>] = [
    "pPr": [
      "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
      "pBdr",
    ],
    "tcPr": ["cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders"],
  ]

  /// The properties of a paragraph (`pPr`) or a cell (`tcPr`) with the shading among them, in the order that the standard
  /// demands.
  func properties(_ name: String, of node: Int, in tree: XMLTree) -> String {
    guard let own = tree.child(of: node, name) else { return "<w:\(name)>\(markup)</w:\(name)>" }
    var output = tree.text(of: tree.nodes[own].opening).replacing("/>", with: ">")
    var isWritten = false
    for child in tree.children(of: own) where !tree.nodes[child].isWord("shd") {
      if !isWritten, !(Self.before[name] ?? []).contains(tree.nodes[child].name?.local ?? "") {
        output += markup
        isWritten = true
      }
      output += tree.text(of: tree.nodes[child].range)
    }
    return output + (isWritten ? "" : markup) + "</w:\(name)>"
  }

  /// Writes the shading into a paragraph or a cell whose other content stays as it is.
  func shade(_ name: String, of node: Int, in tree: XMLTree, _ edits: inout ByteEdits) {
    let markup = properties(name, of: node, in: tree)
    if let own = tree.child(of: node, name) {
      edits.replace(tree.nodes[own].range, with: markup)
    } else {
      edits.insert(markup, at: tree.nodes[node].opening.upperBound)
    }
  }
}
