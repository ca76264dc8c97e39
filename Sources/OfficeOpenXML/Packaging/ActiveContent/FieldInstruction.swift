/// What a field is told to do, put together from however many runs it stands in.
struct FieldInstruction {
  /// The instruction's text; the results of fields inside it are left out.
  private(set) var text = ""
  /// True when a field inside it stands before its own first word, so that the name is known at opening only.
  private var beginsWithField = false
  /// True from the separator on: what follows is the field's result.
  private var isComplete = false

  /// The name in capitals; empty when it is not known.
  var name: String {
    guard !beginsWithField else { return "" }
    let start: Substring = text.drop { $0.isWhitespace }
    return start.prefix { Self.belongsToWord($0) }.uppercased()
  }

  /// Where a HYPERLINK leads outside the document; nil when it leads to a bookmark inside.
  var hyperlinkTarget: String? {
    let start: Substring = text.drop { $0.isWhitespace }
    let behindName: Substring = start.drop { Self.belongsToWord($0) }
    let rest: Substring = behindName.drop { $0.isWhitespace }
    guard let first = rest.first, first != "\\" else { return nil }
    guard first == "\"" else { return String(rest.prefix { !$0.isWhitespace }) }
    return String(rest.dropFirst().prefix { $0 != "\"" })
  }

  private static func belongsToWord(_ character: Character) -> Bool {
    !character.isWhitespace && character != "\\" && character != "\""
  }

  /// The instructions of all fields of a part, in the order in which they end.
  static func all(in tree: XMLTree) -> [FieldInstruction] {
    var found: [FieldInstruction] = []
    var open: [FieldInstruction] = []
    for node in tree.nodes {
      if node.isText, node.parent >= 0, ["instrText", "delInstrText"].contains(where: tree.nodes[node.parent].isWord) {
        if let last = open.indices.last, !open[last].isComplete { open[last].text += node.text }
      } else if node.isWord("fldSimple") {
        found.append(FieldInstruction(text: node.word("instr") ?? ""))
      } else if node.isWord("fldChar") {
        switch node.word("fldCharType") {
        case "begin":
          if let last = open.indices.last, !open[last].isComplete, open[last].name.isEmpty {
            open[last].beginsWithField = true
          }
          open.append(FieldInstruction())
        case "separate": if let last = open.indices.last { open[last].isComplete = true }
        case "end": if let last = open.popLast() { found.append(last) }
        default: break
        }
      }
    }
    return found + open.reversed()
  }

  private init(text: String = "") {
    self.text = text
  }
}
