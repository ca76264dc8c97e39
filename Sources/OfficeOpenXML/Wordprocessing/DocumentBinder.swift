import Diagnostics

/// Binds documents into one: each guest follows the host on a new page, in a section of its own, with its own page
/// set-up, headers, lists and pictures. Where both know a style by one name, the host's is used.
package struct DocumentBinder {
  /// The host with what has been bound to it.
  package private(set) var package: OPCPackage

  /// Begins with the host document.
  package init(host: OPCPackage) {
    package = host
  }

  /// Appends a guest's body.
  ///
  /// - Parameters:
  ///   - before: markup put before the guest's first block, for example a paragraph with a section tag.
  ///   - after: markup put behind its last block.
  /// - Throws: `DiagnosedFailure` when the guest has what cannot be carried over.
  package mutating func append(_ guest: OPCPackage, before: String = "", after: String = "") throws {
    let hostMain = try package.mainDocument()
    let guestMain = try guest.mainDocument()
    let guestTree = try guest.tree(of: guestMain)
    guard let guestBody = guestTree.body else { throw PackageFault.noMainDocument.failure(file: guest.file) }
    try refuseNotes(guestTree, file: guest.file)

    var copier = PartCopier(guest: guest, host: package)
    let ids = try copier.copyRelationships(of: guestMain, to: hostMain)
    package = copier.host
    let (styles, numbering) = try mergeDefinitions(guest, guestTree, guestBody, hostMain, guestMain)

    let hostTree = try package.tree(of: hostMain)
    guard let hostBody = hostTree.body else { throw PackageFault.noMainDocument.failure(file: package.file) }
    var guestEdits = ByteEdits()
    let offset = largestId(in: hostTree)
    for index in guestBody..<guestTree.nodes[guestBody].end {
      rewrite(index, guestTree, ids, styles, numbering, idOffset: offset, &guestEdits)
    }
    startOnNewPage(guestTree, &guestEdits)

    var hostEdits = ByteEdits()
    guard NamespaceMerge.merge(guest: guestTree, into: hostTree, edits: &hostEdits) else {
      throw DiagnosedFailure(
        .unusable,
        Diagnostic(
          "XML-06", .error, "разметка шаблонов «\(package.file)» и «\(guest.file)» несовместима",
          hint: "откройте оба шаблона в Word и сохраните заново", at: .file(guest.file)))
    }
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

  /// Notes have parts of their own whose numbers would clash; documents of our catalogue have none.
  private func refuseNotes(_ tree: XMLTree, file: String) throws {
    guard tree.nodes.contains(where: { $0.isWord("footnoteReference") || $0.isWord("endnoteReference") }) else { return }
    throw DiagnosedFailure(
      .unusable,
      Diagnostic(
        "TAG-21", .error, "в приложении «\(file)» есть сноски: такое приложение пока нельзя подшить к приказу",
        hint: "перенесите сноски в текст", at: .file(file)))
  }

  private mutating func mergeDefinitions(
    _ guest: OPCPackage, _ tree: XMLTree, _ body: Int, _ hostMain: PartName, _ guestMain: PartName
  ) throws -> (styles: [String: String], numbering: [String: String]) {
    func part(_ kind: String, _ package: OPCPackage, _ main: PartName) throws -> (PartName, XMLTree)? {
      guard let name = try package.target(of: main, kind: kind), package.contains(name) else { return nil }
      return (name, try package.tree(of: name))
    }
    func values(_ local: String) -> [String] {
      tree.descendants(of: body, local).compactMap { tree.nodes[$0].word("val") }
    }
    var styleMerge: (part: PartName, merge: StyleMerge)?
    if let host = try part("styles", package, hostMain), let own = try part("styles", guest, guestMain) {
      var merge = StyleMerge(host: host.1, guest: own.1)
      merge.require(values("pStyle") + values("rStyle") + values("tblStyle"))
      styleMerge = (host.0, merge)
    }
    var renamed: [String: String] = [:]
    if let host = try part("numbering", package, hostMain), let own = try part("numbering", guest, guestMain) {
      var merge = NumberingMerge(host: host.1, guest: own.1)
      merge.require(values("numId") + (styleMerge?.merge.numbering ?? []))
      renamed = merge.renamed
      if let bytes = merge.merged() { package.set(bytes, of: host.0) }
    }
    if let (name, merge) = styleMerge, let bytes = merge.merged(numbering: renamed) { package.set(bytes, of: name) }
    return (styleMerge?.merge.renamed ?? [:], renamed)
  }

  private func rewrite(
    _ index: Int, _ tree: XMLTree, _ ids: [String: String], _ styles: [String: String], _ numbering: [String: String],
    idOffset: Int, _ edits: inout ByteEdits
  ) {
    guard let name = tree.nodes[index].name else { return }
    if name.namespace == .word {
      switch name.local {
      case "pStyle", "rStyle", "tblStyle": StyleMerge.rename(index, of: tree, styles, &edits)
      case "numId": StyleMerge.rename(index, of: tree, numbering, &edits)
      case "bookmarkStart", "bookmarkEnd": shift("id", .word)
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
    let prefix = tree.prefix(of: body)
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
        + "\(prefix)lineRule=\"exact\"/>\(markup)</\(prefix)pPr></\(prefix)p>", at: tree.nodes[section].range.lowerBound)
  }
}
