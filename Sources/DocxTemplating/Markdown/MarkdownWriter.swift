import OfficeOpenXML

/// Writes Markdown as Word's own paragraphs, lists and tables in the template's styles.
struct MarkdownWriter {
  private let place: FormattedPlace
  private let part: PartName
  let session: RenderingSession
  let styles: MarkdownStyles
  /// The prefix of the part's markup, and its tags.
  let w: String
  private(set) var output: [UInt8] = []
  var lists: [MarkdownList] = []
  private var quoteDepth = 0
  private var emphasis = MarkdownEmphasis()
  var isItemStart = false
  private var table: (columns: Int, isHeader: Bool)?
  private var isHeading = false
  private var leadsList = false
  private var endsWithTable: Bool

  init(_ place: FormattedPlace, part: PartName, prefix: String, session: RenderingSession, followsTable: Bool) {
    self.place = place
    self.part = part
    self.session = session
    w = prefix
    styles = MarkdownStyles(session.template.styles)
    endsWithTable = followsTable
  }

  /// Writes a text.
  mutating func write(_ text: String) {
    let events = MarkdownDocument(text, isInline: !place.isBlock).events
    for (index, event) in events.enumerated() {
      if case .begin(.paragraph) = event { leadsList = Self.leadsList(index, events) }
      write(event)
    }
  }

  /// True for a paragraph that ends with a colon and stands before a list: alone at a page's foot it would lead nowhere.
  private static func leadsList(_ start: Int, _ events: [MarkdownDocument.Event]) -> Bool {
    var last = ""
    var next = start + 1
    while next < events.count {
      switch events[next] {
      case .end(.paragraph):
        guard next + 1 < events.count, case .begin(.list) = events[next + 1] else { return false }
        return last.last { !$0.isWhitespace } == ":"
      case .text(let text), .code(let text): last = text
      default: break
      }
      next += 1
    }
    return false
  }

  private mutating func write(_ event: MarkdownDocument.Event) {
    switch event {
    case .begin(let node): begin(node)
    case .end(let node): end(node)
    case .text(let text): run(text)
    case .code(let text): run(text, isCode: place.isBlock)
    case .softBreak: if place.isBlock { run(" ") } else { lineBreak() }
    case .hardBreak: lineBreak()
    case .codeBlock(let text): literalBlock(text, isCode: true)
    case .literalBlock(let text): literalBlock(text, isCode: false)
    }
  }

  private mutating func put(_ markup: String) { output += markup.utf8 }

  private mutating func begin(_ node: MarkdownDocument.Node) {
    switch node {
    case .paragraph:
      let properties = paragraphProperties()
      openParagraph(leadsList ? keepingNext(properties) : properties)
    case .heading(let level):
      isHeading = true
      openParagraph(headingProperties(level))
    case .list(let start): openList(start)
    case .item: isItemStart = true
    case .quote: quoteDepth += 1
    case .table(let columns): openTable(columns)
    case .row(let isHeader):
      table?.isHeader = isHeader
      put("<\(w)tr>" + (isHeader ? "<\(w)trPr><\(w)cantSplit/><\(w)tblHeader/></\(w)trPr>" : ""))
    case .cell(let alignment): openCell(alignment)
    case .strong, .emphasis, .strike: emphasis.begin(node)
    case .link(let url): openLink(url)
    case .other: break
    }
  }

  private mutating func end(_ node: MarkdownDocument.Node) {
    switch node {
    case .paragraph: put("</\(w)p>")
    case .heading:
      isHeading = false
      put("</\(w)p>")
    case .list: lists.removeLast()
    case .item: break
    case .quote: quoteDepth -= 1
    case .table:
      table = nil
      endsWithTable = true
      put("</\(w)tbl>")
    case .row: put("</\(w)tr>")
    case .cell: put("</\(w)p></\(w)tc>")
    case .strong, .emphasis, .strike: emphasis.end(node)
    case .link:
      if emphasis.isLink { put("</\(w)hyperlink>") }
      emphasis.isLink = false
    case .other: break
    }
  }

  // MARK: - Paragraphs

  private mutating func openParagraph(_ properties: String) {
    endsWithTable = false
    put("<\(w)p>\(properties)")
  }

  private mutating func paragraphProperties() -> String {
    if let list = lists.last { return itemProperties(list) }
    if quoteDepth > 0 {
      if let quote = styles.quote { return styled(quote) }
      return indented(quoteDepth * Self.indent)
    }
    return String(decoding: place.paragraphProperties, as: UTF8.self)
  }

  /// One step of indentation, 1.25 cm in twentieths of a point.
  static let indent = 709

  func styled(_ style: String, _ rest: String = "") -> String {
    "<\(w)pPr><\(w)pStyle \(w)val=\"\(XMLEscape.attribute(style))\"/>\(rest)</\(w)pPr>"
  }

  func indented(_ left: Int, style: String? = nil) -> String {
    let indentation = "<\(w)ind \(w)left=\"\(left)\" \(w)firstLine=\"0\"/>"
    if let style { return styled(style, indentation) }
    // The tag's own style is kept; its other properties could not be joined with an indentation safely.
    return place.style.map { styled($0, indentation) } ?? "<\(w)pPr>\(indentation)</\(w)pPr>"
  }

  /// Paragraph properties with the one by which the paragraph stays on the page of the next; it stands behind the style.
  private func keepingNext(_ properties: String) -> String {
    let keep = "<\(w)keepNext/>"
    let bound = "<a xmlns:\(w.dropLast())=\"\(XMLNamespace.wordAddress)\">\(properties)</a>"
    guard let tree = try? XMLParser.tree(of: Array(bound.utf8)),
      let own = tree.nodes.indices.first(where: { tree.nodes[$0].isWord("pPr") }),
      tree.child(of: own, "keepNext") == nil
    else { return properties.isEmpty ? "<\(w)pPr>\(keep)</\(w)pPr>" : properties }
    let style = tree.child(of: own, "pStyle").map { tree.text(of: tree.nodes[$0].range) } ?? ""
    let rest = tree.children(of: own).filter { !tree.nodes[$0].isWord("pStyle") }.map {
      tree.text(of: tree.nodes[$0].range)
    }.joined()
    return "<\(w)pPr>\(style)\(keep)\(rest)</\(w)pPr>"
  }

  private func headingProperties(_ level: Int) -> String {
    if let style = styles.heading(level) { return styled(style) }
    return "<\(w)pPr><\(w)keepNext/></\(w)pPr>"
  }

  private mutating func literalBlock(_ text: String, isCode: Bool) {
    let properties = isCode ? styles.code.map { styled($0) } : nil
    openParagraph(properties ?? paragraphProperties())
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where index < lines.count - 1 || !line.isEmpty {
      if index > 0 { lineBreak() }
      run(String(line), isCode: isCode)
    }
    put("</\(w)p>")
  }

  // MARK: - Tables

  private mutating func openTable(_ columns: Int) {
    table = (columns, false)
    if endsWithTable { put(LeastParagraph.markup(w)) }
    let style = styles.table.map { "<\(w)tblStyle \(w)val=\"\(XMLEscape.attribute($0))\"/>" } ?? ""
    let borders =
      styles.table == nil
      ? "<\(w)tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
          "<\(w)\($0) \(w)val=\"single\" \(w)sz=\"4\" \(w)space=\"0\" \(w)color=\"auto\"/>"
        }.joined() + "</\(w)tblBorders>" : ""
    put("<\(w)tbl><\(w)tblPr>\(style)<\(w)tblW \(w)w=\"5000\" \(w)type=\"pct\"/>\(borders)</\(w)tblPr><\(w)tblGrid>")
    for _ in 0..<columns { put("<\(w)gridCol \(w)w=\"\(Self.textWidth / max(1, columns))\"/>") }
    put("</\(w)tblGrid>")
  }

  /// The width of the text on an A4 page with margins of 30 and 15 mm, in twentieths of a point.
  private static let textWidth = 9354

  private mutating func openCell(_ alignment: MarkdownDocument.Alignment) {
    let columns = table?.columns ?? 1
    put("<\(w)tc><\(w)tcPr><\(w)tcW \(w)w=\"\(5000 / max(1, columns))\" \(w)type=\"pct\"/></\(w)tcPr><\(w)p>")
    let isHeader = table?.isHeader == true
    let style = isHeader ? styles.tableHeader ?? styles.tableCell : styles.tableCell
    let justified: String? =
      switch alignment {
      case .none: nil
      case .left: "left"
      case .centre: "center"
      case .right: "right"
      }
    let rest = justified.map { "<\(w)jc \(w)val=\"\($0)\"/>" } ?? ""
    if let style { put(styled(style, rest)) } else if !rest.isEmpty { put("<\(w)pPr>\(rest)</\(w)pPr>") }
  }

  // MARK: - Runs

  private mutating func openLink(_ url: String) {
    guard let target = LinkText.address(url) else { return }
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    let id = session.relationship(of: part, type: type, target: target, isExternal: true)
    // The prefix is bound here, so that it need not be bound by the part.
    put(
      "<\(w)hyperlink xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"\(id)\">")
    emphasis.isLink = true
  }

  private mutating func lineBreak() { put("<\(w)r>\(runProperties(isCode: false))<\(w)br/></\(w)r>") }

  private mutating func run(_ text: String, isCode: Bool = false) {
    var text = text
    if let list = lists.last, isUnnumbered {
      text = (list.isOrdered ? "\(list.number - 1). " : "– ") + text
      isUnnumbered = false
    }
    guard !text.isEmpty else { return }
    put("<\(w)r>\(runProperties(isCode: isCode))<\(w)t xml:space=\"preserve\">")
    XMLEscape.append(text, to: &output)
    put("</\(w)t></\(w)r>")
  }

  /// True until the mark of an item is written that no list of the template gives.
  var isUnnumbered = false

  private func runProperties(isCode: Bool) -> String {
    // Headings and cells have their look from their styles; elsewhere the tag's own formatting is kept.
    let own = isHeading || table != nil ? "" : place.runProperties
    let isBoldHeading = isHeading && styles.heading(1) == nil
    return emphasis.properties(over: own, isCode: isCode, isBold: isBoldHeading, link: styles.hyperlink, prefix: w)
  }
}
