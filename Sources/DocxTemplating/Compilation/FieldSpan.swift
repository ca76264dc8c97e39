import OfficeOpenXML

/// A complex field of a story: its marks and the stretches of its code, in whatever runs and paragraphs they stand.
struct FieldSpan {
  /// The nodes of the marks: begin, separator if there is one, end.
  private(set) var marks: [Int]
  /// The text nodes of the code.
  private(set) var code: [Int] = []
  private var isComplete = false

  /// The fields of a story that have an end, in the order of their ends.
  static func all(in tree: XMLTree) -> [FieldSpan] {
    var found: [FieldSpan] = []
    var open: [FieldSpan] = []
    for (index, node) in tree.nodes.enumerated() {
      if node.isText {
        guard node.parent >= 0, tree.nodes[node.parent].isWord("instrText"), let last = open.indices.last else {
          continue
        }
        if !open[last].isComplete { open[last].code.append(index) }
      } else if node.isWord("fldChar") {
        switch node.word("fldCharType") {
        case "begin": open.append(FieldSpan(marks: [index]))
        case "separate":
          guard let last = open.indices.last else { continue }
          open[last].marks.append(index)
          open[last].isComplete = true
        case "end":
          guard var last = open.popLast() else { continue }
          last.marks.append(index)
          found.append(last)
        default: break
        }
      }
    }
    return found
  }

  private init(marks: [Int]) {
    self.marks = marks
  }
}
