import OfficeOpenXML

/// Writes the markup of fields: content controls in bookmarks, in place of marks.
struct FormControls {
  let tree: XMLTree
  let token: String
  let firstBookmark: Int
  let shades: FormShades

  /// The colour of what an empty field shows.
  private static let grey = "<w:rPr><w:color w:val=\"7F7F7F\"/></w:rPr>"

  /// A field of paragraphs: the control stands around them, so that lists and tables fit in.
  func block(_ site: FormSites.Block, in edits: inout ByteEdits) {
    let node = tree.nodes[site.opening]
    let properties =
      shades[site.opening]?.properties("pPr", of: site.opening, in: tree)
      ?? tree.child(of: site.opening, "pPr").map { tree.text(of: tree.nodes[$0].range) } ?? ""
    let opening =
      bookmarkStart(site.slot) + "<w:sdt>" + controlProperties(site.slot, isEmpty: site.closing == nil)
      + "<w:sdtContent>"
    let closing = "</w:sdtContent></w:sdt>" + bookmarkEnd(site.slot)
    guard let last = site.closing else {
      let prompt = run(site.slot.shownPrompt, Self.grey)
      edits.replace(node.range, with: "\(opening)<w:p>\(properties)\(prompt)</w:p>\(closing)")
      return
    }
    edits.replace(node.range, with: opening)
    edits.replace(tree.nodes[last].range, with: closing)
  }

  /// The fields of a line.
  func line(_ paragraph: Int, _ sites: [FormSites.Line], in edits: inout ByteEdits) {
    let text = ParagraphText(of: paragraph, in: tree)
    let runs = Dictionary(grouping: text.pieces, by: \.run)
    for run in runs.keys.sorted() {
      let pieces = runs[run] ?? []
      let own = sites.filter { site in pieces.contains { $0.range.overlaps(site.range) } }
      guard !own.isEmpty else { continue }
      let properties = tree.child(of: run, "rPr").map { tree.text(of: tree.nodes[$0].range) } ?? ""
      var markup = ""
      for piece in pieces { markup += rewritten(piece, own, text, properties) }
      edits.replace(tree.nodes[run].range, with: markup)
    }
  }

  /// A paragraph that says where its answer is given.
  func note(_ paragraph: Int, _ heading: String, in edits: inout ByteEdits) {
    let properties = tree.child(of: paragraph, "pPr").map(withoutNumber) ?? ""
    let words = "Будет взято из ответа школы: «\(heading)»"
    edits.replace(tree.nodes[paragraph].range, with: "<w:p>\(properties)\(run(words, Self.grey))</w:p>")
  }

  /// The properties of a paragraph that is counted no longer: a note is no entry of the list in whose place it stands.
  private func withoutNumber(_ properties: Int) -> String {
    let children = tree.children(of: properties)
    guard let list = children.first(where: { tree.nodes[$0].isWord("numPr") }) else {
      return tree.text(of: tree.nodes[properties].range)
    }
    let parts = children.map { child in
      child == list ? "<w:numPr><w:numId w:val=\"0\"/></w:numPr>" : tree.text(of: tree.nodes[child].range)
    }
    return "<w:pPr>" + parts.joined() + "</w:pPr>"
  }

  private func rewritten(
    _ piece: ParagraphText.Piece, _ sites: [FormSites.Line], _ text: ParagraphText, _ properties: String
  ) -> String {
    guard tree.nodes[piece.element].isWord("t") else {
      return "<w:r>\(properties)\(tree.text(of: tree.nodes[piece.element].range))</w:r>"
    }
    var output = ""
    var position = piece.range.lowerBound
    func words(to end: Int) {
      guard position < end else { return }
      output += run(String(String.UnicodeScalarView(text.scalars[position..<end])), properties)
    }
    for site in sites {
      // What begins in this piece is written here, and its end in another piece is passed over there.
      if piece.range.contains(site.range.lowerBound) {
        words(to: site.range.lowerBound)
        output += control(site.slot, properties)
      }
      if site.range.overlaps(piece.range) { position = min(site.range.upperBound, piece.range.upperBound) }
    }
    words(to: piece.range.upperBound)
    return output
  }

  private func control(_ slot: FormSlot, _ properties: String) -> String {
    let isEmpty = slot.prefill.isEmpty
    let content: String
    if case .check = slot.kind {
      content = run(FormCheckBox.sign(slot.prefill == "да"), properties)
    } else {
      content = isEmpty ? run(slot.shownPrompt, Self.grey) : lines(slot.prefill, properties)
    }
    return bookmarkStart(slot) + "<w:sdt>" + controlProperties(slot, isEmpty: isEmpty, properties) + "<w:sdtContent>"
      + content + "</w:sdtContent></w:sdt>" + bookmarkEnd(slot)
  }

  /// The order of the elements is that of the standard (ISO/IEC 29500-1, 17.5.2.38).
  private func controlProperties(_ slot: FormSlot, isEmpty: Bool, _ properties: String = "") -> String {
    let name = XMLEscape.attribute(Self.title(slot.alias))
    var output = "<w:sdtPr>\(properties)<w:alias w:val=\"\(name)\"/>"
    output += "<w:tag w:val=\"\(slot.bookmark(token: token))\"/><w:id w:val=\"\(1_700_000_000 + slot.id)\"/>"
    output += "<w:lock w:val=\"sdtLocked\"/>"
    switch slot.kind {
    case .check: return output + FormCheckBox.properties(isOn: slot.prefill == "да") + "</w:sdtPr>"
    default: if isEmpty { output += "<w:showingPlcHdr/>" }
    }
    switch slot.kind {
    case .line: output += "<w:text w:multiLine=\"1\"/>"
    case .text: output += "<w:richText/>"
    case .date:
      output += "<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/><w:lid w:val=\"ru-RU\"/>"
      output += "<w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>"
    case .choice(let options):
      output += "<w:comboBox>"
      for option in options {
        let text = XMLEscape.attribute(option)
        output += "<w:listItem w:displayText=\"\(text)\" w:value=\"\(text)\"/>"
      }
      output += "</w:comboBox>"
    case .check: break
    }
    return output + "</w:sdtPr>"
  }

  /// Word shows titles of 64 characters at most.
  static func title(_ alias: String) -> String { alias.count <= 64 ? alias : String(alias.prefix(63)) + "…" }

  private func bookmarkStart(_ slot: FormSlot) -> String {
    "<w:bookmarkStart w:id=\"\(firstBookmark + slot.id)\" w:name=\"\(slot.bookmark(token: token))\"/>"
  }

  private func bookmarkEnd(_ slot: FormSlot) -> String { "<w:bookmarkEnd w:id=\"\(firstBookmark + slot.id)\"/>" }

  private func run(_ text: String, _ properties: String) -> String {
    "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLEscape.text(text))</w:t></w:r>"
  }

  private func lines(_ text: String, _ properties: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { run(String($0), properties) }
      .joined(separator: "<w:r>\(properties)<w:br/></w:r>")
  }
}
