import OfficeOpenXML

/// What is left of a form's anchors: bookmarks and controls, each with the markup that it holds.
struct FormAnchors {
  /// How a field was found.
  enum Way: Int, Hashable, Comparable {
    case bookmark
    case tag
    case title

    static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
  }

  /// The markup of a field.
  struct Anchor {
    let way: Way
    let nodes: Range<Int>
  }

  /// The anchors of each place, the surest first.
  private(set) var own: [FormSlotKey: [Anchor]] = [:]
  /// The markup of fields that belong to another form.
  private(set) var foreign: [Range<Int>] = []

  /// The anchors of a part; `token` is the form's own, nil when the file does not say which form it is.
  init(_ tree: XMLTree, plan: FormPlan, token: String?) {
    let titles = FormSlotKey.byTitle(plan)
    let token = token ?? Self.commonToken(tree)
    func isPlanned(_ key: FormSlotKey) -> Bool {
      plan.fields.indices.contains(key.field)
        && (plan.fields[key.field].columns.isEmpty
          ? key.column == 0 : key.column < plan.fields[key.field].columns.count)
    }
    var ends: [String: Int] = [:]
    for index in tree.nodes.indices where tree.nodes[index].isWord("bookmarkEnd") {
      if let id = tree.nodes[index].word("id"), ends[id] == nil { ends[id] = index }
    }
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.isWord("bookmarkStart"), let name = node.word("name"), let (owner, key) = FormSlotKey.read(name) {
        // A bookmark without its end holds the paragraph that it stands in.
        let end =
          node.word("id").flatMap { ends[$0] }.flatMap { $0 > index ? $0 : nil }
          ?? tree.ancestor(of: index, "p").map { tree.nodes[$0].end } ?? index + 1
        if owner != token {
          foreign.append(index..<end)
        } else if isPlanned(key) {
          own[key, default: []].append(Anchor(way: .bookmark, nodes: index..<end))
        }
      }
      guard node.isWord("sdt"), let properties = tree.child(of: index, "sdtPr") else { continue }
      func value(_ name: String) -> String? {
        tree.child(of: properties, name).flatMap { tree.nodes[$0].word("val") }
      }
      if let (owner, key) = value("tag").flatMap(FormSlotKey.read) {
        if owner != token {
          foreign.append(index..<node.end)
        } else if isPlanned(key) {
          own[key, default: []].append(Anchor(way: .tag, nodes: index..<node.end))
        }
      } else if let key = value("alias").flatMap({ titles[FormText.folded($0)] }), isPlanned(key) {
        own[key, default: []].append(Anchor(way: .title, nodes: index..<node.end))
      }
    }
    dropStretched()
    for key in own.keys { own[key]?.sort { ($0.way, $0.nodes.lowerBound) < ($1.way, $1.nodes.lowerBound) } }
  }

  /// LibreOffice stretches a control that is alone in its paragraph over those that follow: where the bookmark is still
  /// there, a control with another field's bookmark in it says nothing more.
  private mutating func dropStretched() {
    let bookmarks = own.flatMap { key, anchors in
      anchors.filter { $0.way == .bookmark }.map { (key: key, node: $0.nodes.lowerBound) }
    }.sorted { $0.node < $1.node }
    for (key, anchors) in own where anchors.contains(where: { $0.way == .bookmark }) {
      own[key] = anchors.filter { anchor in
        guard anchor.way != .bookmark else { return true }
        var low = 0
        var high = bookmarks.count
        while low < high {
          let middle = (low + high) / 2
          if bookmarks[middle].node < anchor.nodes.lowerBound { low = middle + 1 } else { high = middle }
        }
        return !bookmarks[low...].prefix { $0.node < anchor.nodes.upperBound }.contains { $0.key != key }
      }
    }
  }

  /// The token that most bookmarks have.
  private static func commonToken(_ tree: XMLTree) -> String? {
    var counts: [String: Int] = [:]
    for node in tree.nodes where node.isWord("bookmarkStart") {
      if let name = node.word("name"), let found = FormSlotKey.read(name) { counts[found.token, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
