import OfficeOpenXML

extension RevisionWriter {
  /// A block of the new flow as markup of the old part, all of it inserted.
  mutating func inserted(_ block: StoryBlock, end: RevisionMark.Kind?) -> String {
    switch block {
    case .paragraph(let paragraph): inserted(paragraph, end: end)
    case .table(let table): inserted(table)
    }
  }

  /// A row of the new flow.
  mutating func inserted(_ row: ComparedTable.Row) -> String {
    let properties = new.child(of: row.node, "trPr")
    var markup =
      "<\(prefix)tr><\(prefix)trPr>\(translation.children(of: properties))\(mark.empty(.inserted))</\(prefix)trPr>"
    for cell in row.cells {
      let own = translation.children(of: new.child(of: cell.node, "tcPr"))
      markup += "<\(prefix)tc><\(prefix)tcPr>\(own)</\(prefix)tcPr>"
      for block in cell.blocks { markup += inserted(block, end: block.paragraph == nil ? nil : .inserted) }
      if cell.blocks.last?.paragraph == nil { markup += "<\(prefix)p/>" }
      markup += "</\(prefix)tc>"
    }
    return markup + "</\(prefix)tr>"
  }

  private mutating func inserted(_ table: ComparedTable) -> String {
    let properties = translation.children(of: new.child(of: table.node, "tblPr"))
    let grid = translation.children(of: new.child(of: table.node, "tblGrid"))
    var markup =
      "<\(prefix)tbl><\(prefix)tblPr>\(properties)</\(prefix)tblPr><\(prefix)tblGrid>\(grid)</\(prefix)tblGrid>"
    for row in table.rows { markup += inserted(row) }
    return markup + "</\(prefix)tbl>"
  }

  private mutating func inserted(_ paragraph: ComparedParagraph, end: RevisionMark.Kind?) -> String {
    let properties = new.child(of: paragraph.node, "pPr")
    let sign = end.map { mark.empty($0) } ?? ""
    let ending = sign + translation.children(of: properties.flatMap { new.child(of: $0, "rPr") })
    let own =
      translation.children(of: properties, without: ["rPr"])
      + (ending.isEmpty ? "" : "<\(prefix)rPr>\(ending)</\(prefix)rPr>")
    var markup = "<\(prefix)p>" + (own.isEmpty ? "" : "<\(prefix)pPr>\(own)</\(prefix)pPr>")
    for run in paragraph.runs where !run.range.isEmpty {
      let formatting = translation.children(of: new.child(of: run.node, "rPr"))
      markup += inserted(
        paragraph.characters[run.range],
        formatting: formatting.isEmpty ? "" : "<\(prefix)rPr>\(formatting)</\(prefix)rPr>")
    }
    return markup + "</\(prefix)p>"
  }

  /// Characters as an inserted run; the formatting is ready markup.
  mutating func inserted(_ characters: ArraySlice<Character>, formatting: String) -> String {
    mark.opening(.inserted) + "<\(prefix)r>\(formatting)\(content(characters, element: "t"))</\(prefix)r>"
      + mark.closing(.inserted)
  }

  /// Characters as what a run holds: `element` is `t`, or `delText` for what is deleted.
  func content(_ characters: ArraySlice<Character>, element: String) -> String {
    var markup = ""
    var text = ""
    func flush() {
      guard !text.isEmpty else { return }
      markup += "<\(prefix)\(element) xml:space=\"preserve\">\(XMLEscape.text(text))</\(prefix)\(element)>"
      text = ""
    }
    for character in characters {
      switch character {
      case "\t":
        flush()
        markup += "<\(prefix)tab/>"
      case "\n", "\r\n":
        flush()
        markup += "<\(prefix)br/>"
      default: text.append(character)
      }
    }
    flush()
    return markup
  }
}
