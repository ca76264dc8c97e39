import CCmark

/// A Markdown text as a list of events: CommonMark with tables and strikethrough.
///
/// The parser's tree is walked with its own iterator, so that no depth of nesting can exhaust the stack.
struct MarkdownDocument {
  /// What begins or ends.
  enum Node: Equatable {
    case paragraph
    case heading(Int)
    case list(start: Int?)
    case item
    case quote
    case table(columns: Int)
    case row(isHeader: Bool)
    case cell(Alignment)
    case strong, emphasis, strike
    case link(String)
    /// Anything else: its content is shown as if it were not there.
    case other
  }

  /// How the text of a table's column stands.
  enum Alignment: Equatable { case none, left, centre, right }

  enum Event: Equatable {
    case begin(Node)
    case end(Node)
    /// Text, HTML among it: what looks like markup of another language is text.
    case text(String)
    case code(String)
    case codeBlock(String)
    /// Text that stands for itself between paragraphs: raw HTML, rules.
    case literalBlock(String)
    case softBreak, hardBreak
  }

  let events: [Event]

  /// Reads a text; in a sentence (`isInline`) only the marks inside lines have a meaning.
  init(_ text: String, isInline: Bool) {
    guard isInline else {
      events = Self.events(of: text)
      return
    }
    // A mark before each line keeps anything in it from being read as the beginning of a block. It is punctuation, so
    // that emphasis may begin right behind it, and it is taken off again.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Self.guardMark + $0 }
    events = Self.events(of: lines.joined(separator: "\n")).compactMap { event in
      switch event {
      case .begin(.paragraph), .end(.paragraph): nil
      default: event
      }
    }.withoutGuards(Self.guardMark)
  }

  private static let guardMark = "\u{2020}"

  /// The extensions are registered once for the whole process.
  private static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func events(of text: String) -> [Event] {
    guard isReady, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [.text(text)] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return [.text(text)] }
    defer { cmark_node_free(document) }
    guard let iterator = cmark_iter_new(document) else { return [] }
    defer { cmark_iter_free(iterator) }
    var events: [Event] = []
    while true {
      let step = cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return events }
      events += self.events(node, isEnd: step == CMARK_EVENT_EXIT)
    }
  }

  private static func events(_ node: OpaquePointer, isEnd: Bool) -> [Event] {
    func pair(_ node: Node) -> [Event] { [isEnd ? .end(node) : .begin(node)] }
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    switch cmark_node_get_type_string(node).map({ String(cString: $0) }) ?? "" {
    case "paragraph": return pair(.paragraph)
    case "heading": return pair(.heading(Int(cmark_node_get_heading_level(node))))
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return pair(.list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil))
    case "item": return pair(.item)
    case "block_quote": return pair(.quote)
    case "table": return pair(.table(columns: Int(cmark_gfm_extensions_get_table_columns(node))))
    case "table_header": return pair(.row(isHeader: true))
    case "table_row": return pair(.row(isHeader: false))
    case "table_cell": return pair(.cell(alignment(of: node)))
    case "strong": return pair(.strong)
    case "emph": return pair(.emphasis)
    case "strikethrough": return pair(.strike)
    case "link": return pair(.link(cmark_node_get_url(node).map { String(cString: $0) } ?? ""))
    case "text", "html_inline": return [.text(literal)]
    case "code": return [.code(literal)]
    case "code_block": return [.codeBlock(literal)]
    case "html_block": return [.literalBlock(literal)]
    case "thematic_break": return [.literalBlock("---")]
    case "softbreak": return [.softBreak]
    case "linebreak": return [.hardBreak]
    default: return pair(.other)
    }
  }

  private static func alignment(of cell: OpaquePointer) -> Alignment {
    guard let row = cmark_node_parent(cell), let table = cmark_node_parent(row),
      let letters = cmark_gfm_extensions_get_table_alignments(table)
    else { return .none }
    var column = 0
    var before = cmark_node_previous(cell)
    while let current = before {
      column += 1
      before = cmark_node_previous(current)
    }
    guard column < Int(cmark_gfm_extensions_get_table_columns(table)) else { return .none }
    switch letters[column] {
    case UInt8(ascii: "l"): return .left
    case UInt8(ascii: "c"): return .centre
    case UInt8(ascii: "r"): return .right
    default: return .none
    }
  }
}

extension [MarkdownDocument.Event] {
  /// The events without the marks that guarded the beginnings of lines.
  fileprivate func withoutGuards(_ mark: String) -> [MarkdownDocument.Event] {
    var isLineStart = true
    return map { event in
      defer {
        switch event {
        case .begin, .end: break
        case .softBreak, .hardBreak: isLineStart = true
        default: isLineStart = false
        }
      }
      if isLineStart, case .text(let text) = event, text.hasPrefix(mark) { return .text(String(text.dropFirst())) }
      return event
    }
  }
}
