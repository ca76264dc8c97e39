import RussianLanguage

/// Polishes the texts inside Markdown for print and leaves its marks, indents and code alone.
///
/// Soft line breaks become spaces first: a date or a name broken over two lines of the data is one phrase on paper.
struct MarkdownTypography {
  private var finished: [String] = []
  /// The marks before the text that is being gathered (`- `, `## `, `1. `, an indent).
  private var prefix = ""
  /// The lines of that text; more than one where the author breaks lines on purpose.
  private var lines: [String] = []
  private var endsWithBreak = false
  private var takesMore = false
  private var fence: String?

  /// The text ready for print.
  static func polished(_ markdown: String) -> String {
    var typography = MarkdownTypography()
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      typography.take(String(line))
    }
    typography.finish()
    return typography.finished.joined(separator: "\n")
  }

  private mutating func take(_ line: String) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    if let open = fence {
      finished.append(line)
      if text.hasPrefix(open) { fence = nil }
    } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
      finish()
      fence = String(text.prefix(3))
      finished.append(line)
    } else if text.isEmpty || text.allSatisfy({ "-=*_|: \t".contains($0) }) {
      // An empty line, a rule, the line under a heading or a table's header: nothing that is printed.
      finish()
      finished.append(line)
    } else if text.hasPrefix("|") {
      finish()
      finished.append(String(line.prefix(line.count - text.count)) + Typography.polished(String(text)))
    } else {
      takeText(line)
    }
  }

  private mutating func takeText(_ line: String) {
    let (marks, text) = Self.parted(line)
    let isPlain = marks.allSatisfy { $0 == " " || $0 == "\t" }
    if !isPlain || !takesMore {
      finish()
      prefix = marks
      lines = [""]
    } else if endsWithBreak {
      lines.append("")
    }
    var words = text
    endsWithBreak = words.hasSuffix("  ") || words.hasSuffix("\\")
    if words.hasSuffix("\\") { words.removeLast() }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + words
    // A heading ends with its line.
    takesMore = !marks.contains("#")
  }

  private mutating func finish() {
    takesMore = false
    endsWithBreak = false
    guard !lines.isEmpty else { return }
    let text = Typography.polished(lines.joined(separator: "\n"))
    finished.append(prefix + text.split(separator: "\n").joined(separator: "\\\n"))
    lines = []
  }

  /// The marks at a line's beginning and the text behind them. A dash that people type before an item («– пункт»,
  /// «• пункт») is a list's mark too.
  private static func parted(_ line: String) -> (marks: String, text: String) {
    var marks = ""
    var rest = Substring(line)
    while true {
      let indent = rest.prefix { $0 == " " || $0 == "\t" }
      let word = rest.dropFirst(indent.count).prefix { !$0.isWhitespace }
      let behind = rest.dropFirst(indent.count + word.count)
      guard behind.first == " ", let mark = mark(word) else {
        marks += indent
        return (marks, String(rest.dropFirst(indent.count)))
      }
      let gap = behind.prefix { $0 == " " }
      marks += indent + mark + gap
      rest = behind.dropFirst(gap.count)
    }
  }

  private static func mark(_ word: Substring) -> String? {
    if ["-", "+", "*", ">"].contains(word) || (word.count <= 6 && word.allSatisfy { $0 == "#" } && !word.isEmpty) {
      return String(word)
    }
    if ["–", "—", "•"].contains(word) { return "-" }
    let figures = word.dropLast()
    let isNumber = (1...9).contains(figures.count) && figures.allSatisfy { $0.isASCII && $0.isNumber }
    return isNumber && (word.last == "." || word.last == ")") ? String(word) : nil
  }
}
