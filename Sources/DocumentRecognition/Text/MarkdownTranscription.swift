import OfficeOpenXML

/// Writes stretches of a document down as Markdown (CommonMark with tables): bold, italics, links, lists, headings.
///
/// What Markdown would read as markup is escaped, so that the text means the same when it is printed again. Colours,
/// sizes and pictures have no place in Markdown and are left out.
package struct MarkdownTranscription {
  private let view: DocumentView
  private let tree: XMLTree
  /// The addresses of the part's links by their ids.
  private let links: [String: String]

  /// A transcription of a package's main text, whose view was read before; throws `DiagnosedFailure`.
  package init(of package: OPCPackage, view: DocumentView) throws {
    let main = try package.mainDocument()
    let relationships = (try? package.relationships(of: main)) ?? []
    self.init(
      view: view, tree: try package.tree(of: main),
      links: Dictionary(
        relationships.filter { $0.kind == "hyperlink" && $0.isExternal }.map { ($0.id, $0.target) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// A transcription of a view with its tree and the addresses of its links.
  package init(view: DocumentView, tree: XMLTree, links: [String: String] = [:]) {
    self.view = view
    self.tree = tree
    self.links = links
  }

  /// The Markdown of blocks: paragraphs and tables in their order, a blank line between them, entries of a list together.
  ///
  /// `characters` says which of a paragraph's characters are meant where that is not all of them.
  package func markdown(of blocks: [DocumentView.Block], characters: [Int: [Range<Int>]] = [:]) -> String {
    var output = ""
    var wasEntry = false
    for block in blocks {
      switch block {
      case .paragraph(let index):
        let ranges = characters[index] ?? [0..<view.paragraphs[index].scalars.count]
        let text = line(of: index, ranges)
        guard !text.isEmpty else { continue }
        let prefix = prefix(of: view.paragraphs[index])
        let isEntry = prefix.map { !$0.hasPrefix("#") } ?? false
        if !output.isEmpty { output += isEntry && wasEntry ? "\n" : "\n\n" }
        let indent = String(repeating: " ", count: prefix?.count ?? 0)
        output += (prefix ?? "") + text.replacing("\n", with: "\\\n" + (isEntry ? indent : ""))
        wasEntry = isEntry
      case .table(let index):
        let text = table(view.tables[index])
        guard !text.isEmpty else { continue }
        if !output.isEmpty { output += "\n\n" }
        output += text
        wasEntry = false
      }
    }
    return output
  }

  /// The Markdown of one paragraph's words alone, without its number or heading sign; a line feed is a line break.
  package func inline(of paragraph: Int) -> String {
    line(of: paragraph, [0..<view.paragraphs[paragraph].scalars.count])
  }

  /// What stands before a paragraph's words: the sign of its heading or list entry.
  private func prefix(of paragraph: DocumentParagraph) -> String? {
    if let level = paragraph.formatting.outlineLevel { return String(repeating: "#", count: min(level + 1, 6)) + " " }
    guard let marker = paragraph.marker else { return nil }
    let indent = String(repeating: "   ", count: min(paragraph.formatting.list?.level ?? 0, 6))
    switch marker.kind {
    case .bullet: return indent + "- "
    case .number(let numbers): return indent + "\(numbers.last ?? 1). "
    // Markdown counts with figures only.
    case .letter, .roman: return marker.typedLength > 0 ? nil : indent + "- "
    }
  }

  private func table(_ table: DocumentTable) -> String {
    let width = table.columns
    guard width > 0 else { return "" }
    var lines: [String] = []
    for row in table.rows {
      var cells = Array(repeating: "", count: width)
      for cell in row.cells where cell.column < width && cell.merge != .continuation {
        cells[cell.column] = cell.paragraphs.map { inline(of: $0) }.filter { !$0.isEmpty }.joined(separator: " ")
          .replacing("\n", with: " ").replacing("|", with: "\\|")
      }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if lines.count == 1 { lines.append("|" + String(repeating: " --- |", count: width)) }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - Words

  private struct Stretch {
    var text: String
    let isBold: Bool
    let isItalic: Bool
    let link: String?
  }

  private func line(of index: Int, _ ranges: [Range<Int>]) -> String {
    let paragraph = view.paragraphs[index]
    // A typed number gives way to Markdown's own.
    let typed = prefix(of: paragraph).map { _ in paragraph.bodyStart } ?? paragraph.firstCharacter
    let content = typed..<max(typed, paragraph.endOfText)
    var stretches: [Stretch] = []
    for piece in ParagraphText(of: paragraph.node, in: tree).pieces {
      for range in ranges {
        let part = piece.range.clamped(to: range).clamped(to: content)
        guard !part.isEmpty else { continue }
        let own = stretch(paragraph.string(part), run: piece.run, isHeading: paragraph.formatting.outlineLevel != nil)
        if let last = stretches.last, last.isBold == own.isBold, last.isItalic == own.isItalic, last.link == own.link {
          stretches[stretches.count - 1].text += own.text
        } else {
          stretches.append(own)
        }
      }
    }
    var output = ""
    for stretch in stretches { output += Self.marked(stretch) }
    return Self.guarded(output.trimming { $0.isWhitespace })
  }

  private func stretch(_ text: String, run: Int, isHeading: Bool) -> Stretch {
    let properties = tree.child(of: run, "rPr")
    func isOn(_ name: String) -> Bool {
      guard let node = properties.flatMap({ tree.child(of: $0, name) }) else { return false }
      return !["0", "false", "off"].contains(tree.nodes[node].word("val") ?? "1")
    }
    let hyperlink = tree.ancestor(of: run, "hyperlink")
    let address = hyperlink.flatMap { tree.nodes[$0].attribute(.officeRelationships, "id") }.flatMap { links[$0] }
    let isSafe = address.map { address in
      ["http://", "https://", "mailto:"].contains { address.lowercased().hasPrefix($0) }
        && !address.contains { $0.isWhitespace || "()<>".contains($0) }
    }
    return Stretch(
      text: text, isBold: !isHeading && isOn("b"), isItalic: isOn("i"), link: isSafe == true ? address : nil)
  }

  /// Signs of emphasis stand at the words, never at blanks: CommonMark would not see them there.
  private static func marked(_ stretch: Stretch) -> String {
    let words = stretch.text.trimming { $0.isWhitespace }
    guard !words.isEmpty else { return stretch.text }
    let head = stretch.text.prefix { $0.isWhitespace }
    let tail = String(stretch.text.reversed().prefix { $0.isWhitespace }.reversed())
    var text = escaped(words)
    if let link = stretch.link { text = "[\(text)](\(link))" }
    let sign = (stretch.isBold ? "**" : "") + (stretch.isItalic ? "*" : "")
    // Emphasis does not reach over a line break inside it.
    if !sign.isEmpty { text = sign + text + String(sign.reversed()) }
    return head + text + tail
  }

  private static func escaped(_ text: String) -> String {
    var output = ""
    for character in text {
      if "\\*_`[]<>{}".contains(character) { output.append("\\") }
      output.append(character)
    }
    return output
  }

  /// A line that begins with what Markdown would read as a heading, a list or a table.
  private static func guarded(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#+-=|~".contains(first) { return "\\" + text }
    let figures = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(figures.count)
    if !figures.isEmpty, figures.count < 10, let sign = rest.first, sign == "." || sign == ")" {
      return figures + "\\" + rest
    }
    return text
  }
}

extension String {
  /// The text without such characters at its ends.
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
