import Diagnostics

/// Foot- and endnotes that a guest brings along: they get numbers that the host has not used.
extension DocumentBinder {
  /// The notes of a guest that its body refers to.
  struct GuestNotes {
    /// `footnotes` or `endnotes`.
    let kind: String
    let part: PartName
    let tree: XMLTree
    /// The notes' nodes, in the order of their part.
    let nodes: [Int]
  }

  /// The host's number for each of a guest's notes, by kind.
  typealias NoteNumbers = [String: [String: String]]

  /// The notes that a guest's body refers to; throws `DiagnosedFailure` where they cannot stand.
  func notes(of guest: OPCPackage, _ tree: XMLTree, _ main: PartName, for part: PartName) throws -> [GuestNotes] {
    var found: [GuestNotes] = []
    for (kind, reference) in [("footnotes", "footnoteReference"), ("endnotes", "endnoteReference")] {
      let wanted = Set(tree.nodes.filter { $0.isWord(reference) }.compactMap { $0.word("id") })
      guard !wanted.isEmpty else { continue }
      guard try part == package.mainDocument() else {
        throw DiagnosedFailure(
          .unusable,
          Diagnostic(
            "TAG-21", .error, "в шаблоне «\(guest.file)» есть сноски, а вставлен он туда, где сносок не бывает",
            hint: "перенесите сноски в текст или вставьте шаблон в основной текст", at: .file(guest.file)))
      }
      guard let own = try guest.target(of: main, kind: kind), guest.contains(own) else { continue }
      let notes = try guest.tree(of: own)
      guard !notes.nodes.isEmpty else { continue }
      let nodes = notes.children(of: 0).filter { wanted.contains(notes.nodes[$0].word("id") ?? "") }
      found.append(GuestNotes(kind: kind, part: own, tree: notes, nodes: nodes))
    }
    return found
  }

  /// Copies notes into the host's parts; what their markup rests on is the host's already but for links and pictures.
  mutating func carry(
    _ notes: [GuestNotes], of guest: OPCPackage, _ styles: [String: String], _ numbering: [String: String]
  ) throws -> NoteNumbers {
    var numbers: NoteNumbers = [:]
    for own in notes {
      let target = try noteParts(own, of: guest)
      var copier = PartCopier(guest: guest, host: package)
      let links = try copier.copyRelationships(of: own.part, to: target)
      package = copier.host
      let host = try package.tree(of: target)
      var next = host.children(of: 0).compactMap { Int(host.nodes[$0].word("id") ?? "") }.max() ?? 0
      var edits = ByteEdits()
      guard NamespaceMerge.merge(guest: own.tree, into: host, edits: &edits) else {
        throw incompatible(with: guest)
      }
      for node in own.nodes {
        next = max(next, 0) + 1
        numbers[own.kind, default: [:]][own.tree.nodes[node].word("id") ?? ""] = String(next)
        var changes = ByteEdits()
        for index in node..<own.tree.nodes[node].end {
          rewrite(index, own.tree, links, styles, numbering, notes: [:], idOffset: 0, &changes)
        }
        if let range = own.tree.attributeRange(of: node, "id") { changes.replace(range, with: String(next)) }
        let place = host.nodes[0].closing.lowerBound
        edits.replace(place..<place, with: changes.applied(to: own.tree.bytes, in: own.tree.nodes[node].range))
      }
      package.set(edits.applied(to: host.bytes), of: target)
    }
    return numbers
  }

  /// The host's part for notes of a kind; a host without one gets the guest's with its separators alone.
  private mutating func noteParts(_ notes: GuestNotes, of guest: OPCPackage) throws -> PartName {
    let main = try package.mainDocument()
    if let own = try package.target(of: main, kind: notes.kind), package.contains(own) { return own }
    let tree = notes.tree
    let separators = tree.children(of: 0).filter { tree.nodes[$0].word("type") ?? "normal" != "normal" }
    let bytes =
      tree.bytes[..<tree.nodes[0].opening.upperBound]
      + separators.flatMap { tree.bytes[tree.nodes[$0].range] } + tree.bytes[tree.nodes[0].closing]
    let name = package.freeName(folder: main.folder, stem: notes.kind, fileExtension: "xml")
    package.set(Array(bytes), of: name, contentType: guest.contentType(of: notes.part))
    let type = try guest.relationships(of: guest.mainDocument()).first { $0.kind == notes.kind }?.type
    try link(main, to: name, type: type ?? "")
    return name
  }
}
