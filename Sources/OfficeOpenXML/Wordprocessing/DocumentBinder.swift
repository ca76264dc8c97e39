import Diagnostics

/// Binds documents into one: each guest follows the host on a new page, in a section of its own, with its own page
/// set-up, headers, lists and pictures. Where both know a style by one name, the host's is used.
package struct DocumentBinder {
  /// The host with what has been bound to it.
  package internal(set) var package: OPCPackage

  /// Begins with the host document.
  package init(host: OPCPackage) {
    package = host
  }

  /// Appends a guest's body, with markup put before its first block (for example a paragraph with a section tag) and
  /// behind its last; throws `DiagnosedFailure` when the guest has what cannot be carried over.
  package mutating func append(_ guest: OPCPackage, before: String = "", after: String = "") throws {
    let hostMain = try package.mainDocument()
    let idOffset = largestId(in: try package.tree(of: hostMain))
    var (guestTree, guestEdits) = try prepare(guest, for: hostMain, idOffset: idOffset)
    guard let guestBody = guestTree.body else { throw PackageFault.noMainDocument.failure(file: guest.file) }
    startOnNewPage(guestTree, &guestEdits)
    try endHostHeaders(guestTree, &guestEdits)
    let hostTree = try package.tree(of: hostMain)
    guard let hostBody = hostTree.body else { throw PackageFault.noMainDocument.failure(file: package.file) }
    var hostEdits = ByteEdits()
    closeSection(hostTree, hostBody, &hostEdits)
    // The guest's section properties end the whole body; its blocks stand before them.
    let section = guestTree.bodySection.map { guestTree.nodes[$0].range }
    let content = guestTree.nodes[guestBody].content
    let blocks = guestEdits.applied(
      to: guestTree.bytes, in: content.lowerBound..<(section?.lowerBound ?? content.upperBound))
    let ending = section.map { guestEdits.applied(to: guestTree.bytes, in: $0) } ?? []
    hostEdits.replace(
      hostTree.nodes[hostBody].closing.lowerBound..<hostTree.nodes[hostBody].closing.lowerBound,
      with: Array(before.utf8) + blocks + Array(after.utf8) + ending)
    package.set(hostEdits.applied(to: hostTree.bytes), of: hostMain)
  }

  /// The guest's main part with the changes that make it fit for one of the host's parts; what its markup rests on is
  /// carried over to the host.
  mutating func prepare(
    _ guest: OPCPackage, for part: PartName, idOffset: Int
  ) throws -> (tree: XMLTree, edits: ByteEdits) {
    let guest = try StyleAlignment.aligned(guest, to: package)
    let guestMain = try guest.mainDocument()
    let tree = try guest.tree(of: guestMain)
    guard let body = tree.body else { throw PackageFault.noMainDocument.failure(file: guest.file) }
    let notes = try notes(of: guest, tree, guestMain, for: part)
    var copier = PartCopier(guest: guest, host: package)
    let ids = try copier.copyRelationships(of: guestMain, to: part)
    package = copier.host
    let guestStyles = try guest.target(of: guestMain, kind: "styles").map { StyleCatalogue(try guest.tree(of: $0)) }
    let linked = linkedLists(tree, body, guestStyles ?? StyleCatalogue())
    let areas = [(tree, [body])] + notes.map { ($0.tree, $0.nodes) }
    let (styles, numbering) = try mergeDefinitions(
      guest, areas, try package.mainDocument(), guestMain, lists: usedLists(in: areas, linked: linked))
    let numbers = try carry(notes, of: guest, styles, numbering)
    var edits = ByteEdits()
    for index in body..<tree.nodes[body].end {
      rewrite(index, tree, ids, styles, numbering, notes: numbers, idOffset: idOffset, &edits)
    }
    for (paragraph, list) in linked { state(list, of: paragraph, tree, numbering, &edits) }
    let hostTree = try package.tree(of: part)
    var hostEdits = ByteEdits()
    guard NamespaceMerge.merge(guest: tree, into: hostTree, edits: &hostEdits) else { throw incompatible(with: guest) }
    if !hostEdits.isEmpty { package.set(hostEdits.applied(to: hostTree.bytes), of: part) }
    return (tree, edits)
  }

  /// The paragraphs that are in a list by their style alone.
  private func linkedLists(
    _ tree: XMLTree, _ body: Int, _ styles: StyleCatalogue
  ) -> [(paragraph: Int, list: StyleCatalogue.Numbering)] {
    tree.descendants(of: body, "p").compactMap { paragraph in
      guard let properties = tree.child(of: paragraph, "pPr"), tree.child(of: properties, "numPr") == nil,
        let style = tree.child(of: properties, "pStyle").flatMap({ tree.nodes[$0].word("val") }),
        let list = styles.numbering(of: style)
      else { return nil }
      return (paragraph, list)
    }
  }

  /// The instances of lists in the order in which paragraphs use them, by themselves or by their style; the first area is the
  /// body that the linked paragraphs stand in.
  private func usedLists(
    in areas: [(tree: XMLTree, nodes: [Int])], linked: [(paragraph: Int, list: StyleCatalogue.Numbering)]
  ) -> [String] {
    let byStyle = Dictionary(
      linked.map { ($0.paragraph, String($0.list.instance)) }, uniquingKeysWith: { first, _ in first })
    return areas.enumerated().flatMap { position, area in
      area.nodes.flatMap { $0..<area.tree.nodes[$0].end }.compactMap { index in
        if position == 0, let list = byStyle[index] { return list }
        return area.tree.nodes[index].isWord("numId") ? area.tree.nodes[index].word("val") : nil
      }
    }
  }

  /// Says in the paragraph itself which list it is in: the host's style of the same name would go on with the host's.
  private func state(
    _ list: StyleCatalogue.Numbering, of paragraph: Int, _ tree: XMLTree, _ numbering: [String: String],
    _ edits: inout ByteEdits
  ) {
    guard let instance = numbering[String(list.instance)], let properties = tree.child(of: paragraph, "pPr"),
      !tree.nodes[properties].closing.isEmpty
    else { return }
    let prefix = tree.wordPrefix ?? tree.prefix(of: paragraph)
    // The place of numPr in the schema's order of paragraph properties.
    let before: Set<String> = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"]
    let last = tree.children(of: properties).last { before.contains(tree.nodes[$0].name?.local ?? "") }
    edits.insert(
      "<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"\(list.level)\"/><\(prefix)numId \(prefix)val=\"\(instance)\"/></\(prefix)numPr>",
      at: last.map { tree.nodes[$0].range.upperBound } ?? tree.nodes[properties].content.lowerBound)
  }

  /// The failure for a guest whose prefixes mean other things than the host's.
  func incompatible(with guest: OPCPackage) -> DiagnosedFailure {
    DiagnosedFailure(
      .unusable,
      Diagnostic(
        "XML-06", .error, "разметка шаблонов «\(package.file)» и «\(guest.file)» несовместима",
        hint: "откройте оба шаблона в Word и сохраните заново", at: .file(guest.file)))
  }

  private mutating func mergeDefinitions(
    _ guest: OPCPackage, _ areas: [(tree: XMLTree, nodes: [Int])], _ hostMain: PartName, _ guestMain: PartName,
    lists: [String]
  ) throws -> (styles: [String: String], numbering: [String: String]) {
    func part(_ kind: String, _ package: OPCPackage, _ main: PartName) throws -> (PartName, XMLTree)? {
      guard let name = try package.target(of: main, kind: kind), package.contains(name) else { return nil }
      return (name, try package.tree(of: name))
    }
    func values(_ local: String) -> [String] {
      areas.flatMap { area in
        area.nodes.flatMap { area.tree.descendants(of: $0, local) }.compactMap { area.tree.nodes[$0].word("val") }
      }
    }
    var styleMerge: (part: PartName, merge: StyleMerge)?
    if let host = try part("styles", package, hostMain), let own = try part("styles", guest, guestMain) {
      var merge = StyleMerge(host: host.1, guest: own.1)
      merge.require(values("pStyle") + values("rStyle") + values("tblStyle"))
      styleMerge = (host.0, merge)
    }
    var renamed: [String: String] = [:]
    let ownNumbering = try part("numbering", guest, guestMain)
    if let own = ownNumbering, try package.target(of: hostMain, kind: "numbering") == nil {
      try giveNumbering(own.0, of: guest, to: hostMain)
    }
    if let host = try part("numbering", package, hostMain), let own = ownNumbering {
      var merge = NumberingMerge(host: host.1, guest: own.1)
      merge.require(lists + (styleMerge?.merge.numbering ?? []))
      renamed = merge.renamed
      if let bytes = merge.merged() { package.set(bytes, of: host.0) }
    }
    if let (name, merge) = styleMerge, let bytes = merge.merged(numbering: renamed) { package.set(bytes, of: name) }
    return (styleMerge?.merge.renamed ?? [:], renamed)
  }

  /// A host without lists gets a part for them, with the guest's definitions and none of its instances.
  private mutating func giveNumbering(_ part: PartName, of guest: OPCPackage, to hostMain: PartName) throws {
    let tree = try guest.tree(of: part)
    guard !tree.nodes.isEmpty,
      let link = try guest.relationships(of: guest.mainDocument()).first(where: { $0.kind == "numbering" })
    else { return }
    let name = package.freeName(folder: hostMain.folder, stem: "numbering", fileExtension: "xml")
    package.set(
      Array(tree.bytes[..<tree.nodes[0].opening.upperBound]) + Array(tree.bytes[tree.nodes[0].closing]), of: name,
      contentType: guest.contentType(of: part))
    try self.link(hostMain, to: name, type: link.type)
  }

  /// Makes a part of the host refer to another.
  mutating func link(_ part: PartName, to target: PartName, type: String) throws {
    var links = try package.relationships(of: part)
    var number = links.count + 1
    while links.contains(where: { $0.id == "rId\(number)" }) { number += 1 }
    links.append(Relationship(id: "rId\(number)", type: type, target: part.target(for: target)))
    package.setRelationships(links, of: part)
  }

  /// Changes a guest's node to the host's ids: styles, lists, notes, links.
  func rewrite(
    _ index: Int, _ tree: XMLTree, _ ids: [String: String], _ styles: [String: String], _ numbering: [String: String],
    notes: NoteNumbers, idOffset: Int, _ edits: inout ByteEdits
  ) {
    guard let name = tree.nodes[index].name else { return }
    if name.namespace == .word {
      switch name.local {
      case "pStyle", "rStyle", "tblStyle": StyleMerge.rename(index, of: tree, styles, &edits)
      case "numId": StyleMerge.rename(index, of: tree, numbering, &edits)
      case "bookmarkStart", "bookmarkEnd": shift("id", .word)
      case "footnoteReference": renumber("footnotes")
      case "endnoteReference": renumber("endnotes")
      default: break
      }
    }
    if name.local == "docPr" { shift("id", .none) }
    for attribute in tree.nodes[index].attributes where attribute.name.namespace == .officeRelationships {
      if let new = ids[attribute.value], new != attribute.value,
        let range = tree.attributeRange(of: index, attribute.name.local)
      {
        edits.replace(range, with: new)
      }
    }
    func renumber(_ kind: String) {
      guard let new = tree.nodes[index].word("id").flatMap({ notes[kind]?[$0] }),
        let range = tree.attributeRange(of: index, "id")
      else { return }
      edits.replace(range, with: new)
    }
    func shift(_ local: String, _ namespace: XMLNamespace) {
      guard idOffset > 0, let id = tree.nodes[index].attribute(namespace, local).flatMap({ Int($0) }),
        let range = tree.attributeRange(of: index, local)
      else { return }
      edits.replace(range, with: String(id + idOffset))
    }
  }

  /// The largest id of a bookmark or drawing, so that a guest's begin behind it.
  private func largestId(in tree: XMLTree) -> Int {
    tree.nodes.compactMap { node -> Int? in
      if node.isWord("bookmarkStart") { return Int(node.word("id") ?? "") }
      return node.name?.local == "docPr" ? Int(node.attribute(.none, "id") ?? "") : nil
    }.max() ?? 0
  }

  private func startOnNewPage(_ tree: XMLTree, _ edits: inout ByteEdits) {
    guard let section = tree.bodySection, let type = tree.child(of: section, "type") else { return }
    edits.remove(tree.nodes[type].range)
  }

  /// Moves the host's last section properties into a paragraph, so that they end the host's own section.
  private func closeSection(_ tree: XMLTree, _ body: Int, _ edits: inout ByteEdits) {
    guard let section = tree.bodySection else { return }
    let markup = tree.text(of: tree.nodes[section].range)
    edits.remove(tree.nodes[section].range)
    let prefix = tree.wordPrefix ?? tree.prefix(of: body)
    let blocks = tree.children(of: body).filter { !tree.nodes[$0].isText && $0 != section }
    // Only a plain last paragraph is sure to be there whatever the data: one with tags may vanish.
    if let last = blocks.last, tree.nodes[last].isWord("p"), !tree.textContent(of: last).contains("{"),
      let properties = tree.child(of: last, "pPr"), !tree.nodes[properties].closing.isEmpty
    {
      edits.insert(markup, at: tree.nodes[properties].closing.lowerBound)
      return
    }
    edits.insert(
      "<\(prefix)p><\(prefix)pPr><\(prefix)spacing \(prefix)before=\"0\" \(prefix)after=\"0\" \(prefix)line=\"20\" "
        + "\(prefix)lineRule=\"exact\"/>\(markup)</\(prefix)pPr></\(prefix)p>", at: tree.nodes[section].range.lowerBound
    )
  }
}
