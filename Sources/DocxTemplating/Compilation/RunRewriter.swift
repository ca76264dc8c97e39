import OfficeOpenXML

/// Rewrites one run that held a part of a tag: text and values stay in runs of its formatting, sections stand between
/// runs, and a run of which nothing is left vanishes.
struct RunRewriter {
  typealias Piece = StoryAssembler.Piece

  /// A piece of a text node.
  enum Part {
    case text([UInt8])
    case value(slot: Int)
    /// Stands between runs, so the run is closed before it.
    case between(Piece)
  }

  private enum Change {
    case parts(node: Int, [Part])
    case drop(node: Int)
    case keep(node: Int)
  }

  private let tree: XMLTree
  private let run: Int
  /// The prefix that the whole part binds; the run's own may be bound in the run alone.
  private let prefix: String
  private var changes: [Int: Change] = [:]

  init(tree: XMLTree, run: Int, prefix: String) {
    self.tree = tree
    self.prefix = prefix
    self.run = run
  }

  mutating func text(_ atom: TemplateParagraph.Atom, _ parts: [Part]) {
    changes[atom.node] = .parts(node: atom.node, parts)
  }
  mutating func drop(_ atom: TemplateParagraph.Atom) { changes[atom.node] = .drop(node: atom.node) }
  mutating func keep(_ atom: TemplateParagraph.Atom) { changes[atom.node] = .keep(node: atom.node) }

  /// Writes the edits of the whole run.
  func finish(into assembler: inout StoryAssembler) {
    let properties = tree.child(of: run, "rPr")
    let contentStart = properties.map { tree.nodes[$0].range.upperBound } ?? tree.nodes[run].opening.upperBound
    // The run may become several: a tracked change of its formatting is accepted, for its id may stand only once.
    var edits = ByteEdits()
    if let change = properties.flatMap({ tree.child(of: $0, "rPrChange") }) { edits.remove(tree.nodes[change].range) }
    let opening = edits.applied(to: tree.bytes, in: tree.nodes[run].opening.lowerBound..<contentStart)
    // Almost always `</w:r>`, but a producer may bind any prefix.
    let closing = "</\(tree.prefix(of: run))r>"
    var isRunOpen = false
    var isTextOpen = false
    var pieces: [Piece] = []

    func closeText() {
      if isTextOpen { pieces.append(.markup("</\(prefix)t>")) }
      isTextOpen = false
    }
    func closeRun() {
      closeText()
      if isRunOpen { pieces.append(.markup(closing)) }
      isRunOpen = false
    }
    func openRun() {
      if !isRunOpen { pieces.append(.markup(opening)) }
      isRunOpen = true
    }
    func openText() {
      openRun()
      if !isTextOpen { pieces.append(.markup("<\(prefix)t xml:space=\"preserve\">")) }
      isTextOpen = true
    }

    assembler.remove(tree.nodes[run].opening.lowerBound..<contentStart)
    for child in tree.children(of: run) where child != properties {
      let range = tree.nodes[child].range
      guard range.lowerBound >= contentStart else { continue }
      pieces = []
      switch changes[child] {
      case nil, .drop: assembler.remove(range)
      case .keep:
        openRun()
        assembler.insert(pieces, at: range.lowerBound)
      case .parts(_, let parts):
        for part in parts {
          switch part {
          case .text(let bytes):
            openText()
            var escaped: [UInt8] = []
            bytes.withUnsafeBufferPointer { XMLEscape.append($0, to: &escaped) }
            pieces.append(.markup(escaped))
          case .value(let slot):
            openText()
            pieces.append(.step(.value(slot: slot)))
          case .between(let piece):
            closeRun()
            pieces.append(piece)
          }
        }
        closeText()
        assembler.replace(range, with: pieces)
      }
    }
    assembler.replace(tree.nodes[run].closing, with: isRunOpen ? [.markup(closing)] : [])
  }
}
