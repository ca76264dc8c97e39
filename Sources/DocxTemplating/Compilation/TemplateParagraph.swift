import OfficeOpenXML

/// One paragraph of a template: its text as one string, and which piece of markup each stretch of it came from.
///
/// Word splits text into runs as it likes; here they are joined, so that a tag is found wherever it was split.
struct TemplateParagraph {
  /// A stretch of the paragraph's text.
  struct Atom {
    enum Kind {
      /// The content of a `w:t`.
      case text
      /// A line break or tab, which a tag may contain.
      case blank
      /// Anything else that stands in a run: a picture, a field, a note.
      case object
    }

    let kind: Kind
    /// The node: the `w:t`, `w:br` … itself.
    let node: Int
    /// The run that holds it.
    let run: Int
    /// Its bytes in the paragraph's text.
    let range: Range<Int>
  }

  /// The paragraph's node.
  let node: Int
  /// The text as UTF-8; objects are the byte that no text holds.
  let text: [UInt8]
  /// The stretches in order.
  let atoms: [Atom]
  /// Proofing marks and other nodes to be taken away when the paragraph's runs change.
  let marks: [Int]
  /// Tracked insertions to be accepted, and deletions to be taken away, when the paragraph's runs change.
  let insertions: [Int]
  let deletions: [Int]

  /// Reads the paragraph at a node; paragraphs nested in it (text boxes) are left to themselves.
  init(_ tree: XMLTree, at node: Int) {
    var text: [UInt8] = []
    var atoms: [Atom] = []
    var marks: [Int] = []
    var insertions: [Int] = []
    var deletions: [Int] = []
    var index = node + 1
    let end = tree.nodes[node].end
    func append(_ kind: Atom.Kind, _ bytes: [UInt8], _ place: Int, run: Int) {
      atoms.append(Atom(kind: kind, node: place, run: run, range: text.count..<text.count + bytes.count))
      text += bytes
    }
    while index < end {
      let current = tree.nodes[index]
      guard let name = current.name, name.namespace == .word else {
        index += 1
        continue
      }
      switch name.local {
      case "pPr", "rPr", "p": index = current.end
      case "proofErr", "permStart", "permEnd":
        if name.local == "proofErr" { marks.append(index) }
        index = current.end
      case "ins", "moveTo":
        insertions.append(index)
        index += 1
      case "del", "moveFrom":
        deletions.append(index)
        index = current.end
      case "r":
        // The run's children, so that markup unknown to us inside a run counts as an object.
        for child in tree.children(of: index) where !tree.nodes[child].isText && !tree.nodes[child].isWord("rPr") {
          switch Self.kind(of: tree.nodes[child]) {
          case .text:
            append(.text, Array(tree.textContent(of: child).utf8), child, run: index)
          case .blank(let bytes): append(.blank, bytes, child, run: index)
          case .ignored: break
          case .object: append(.object, [TagParser.objectByte], child, run: index)
          }
        }
        index = current.end
      default: index += 1
      }
    }
    self.node = node
    self.text = text
    self.atoms = atoms
    self.marks = marks
    self.insertions = insertions
    self.deletions = deletions
  }

  private enum Content {
    case text
    case blank([UInt8])
    case ignored
    case object
  }

  private static func kind(of node: XMLNode) -> Content {
    guard let name = node.name, name.namespace == .word else { return .object }
    switch name.local {
    case "t": return .text
    case "tab", "ptab": return .blank([UInt8(ascii: "\t")])
    case "cr": return .blank([UInt8(ascii: "\n")])
    case "br": return node.word("type") ?? "textWrapping" == "textWrapping" ? .blank([UInt8(ascii: "\n")]) : .object
    case "noBreakHyphen": return .blank(Array("\u{2011}".utf8))
    case "softHyphen": return .blank(Array("\u{AD}".utf8))
    case "lastRenderedPageBreak": return .ignored
    default: return .object
    }
  }

  /// A text that is no paragraph (an alternative text, an address), to be treated as one; `node` is the paragraph by it.
  init(text: String, node: Int) {
    self.node = node
    self.text = Array(text.utf8)
    (atoms, marks, insertions, deletions) = ([], [], [], [])
  }

  /// The atom that holds a byte of the text; nil behind the text's end.
  func atom(at byte: Int) -> Atom? {
    var (low, high) = (0, atoms.count)
    while low < high {
      let middle = (low + high) / 2
      if atoms[middle].range.lowerBound <= byte { low = middle + 1 } else { high = middle }
    }
    guard low > 0, atoms[low - 1].range.contains(byte) else { return nil }
    return atoms[low - 1]
  }

  /// The beginning of the character that a byte belongs to; 0 before the text.
  func characterStart(before byte: Int) -> Int {
    var start = max(0, byte)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The text for people, objects shown as a box.
  func printed(_ range: Range<Int>) -> String {
    guard text[range].contains(TagParser.objectByte) else { return String(decoding: text[range], as: UTF8.self) }
    return String(decoding: text[range].flatMap { $0 == TagParser.objectByte ? Array("▢".utf8) : [$0] }, as: UTF8.self)
  }
}
