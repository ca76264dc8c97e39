import CLibyaml

/// Values as lines that fit into a file at some depth.
enum YAMLText {
  /// `key: value` without a line end; further lines stand at `indent` and deeper.
  static func entry(_ key: String, _ value: YAMLValue, indent: Int, comment: String?) -> String {
    indented(lines(YAMLWriter.text(of: [.init(key, value, comment: comment)])), indent)
  }

  /// `- value` without a line end; further lines stand behind the dash, which stands at `indent`.
  static func item(_ value: YAMLValue, indent: Int) -> String {
    // A list under a key is indented by two, which is taken off again.
    let lines = lines(YAMLWriter.text(of: [.init("k", .list([value]))])).dropFirst().map { String($0.dropFirst(2)) }
    return indented(lines, max(0, indent))
  }

  /// A value in one line, as it stands in brackets; in JSON every text has quotation marks.
  static func flow(_ value: YAMLValue, isJSON: Bool) -> String {
    func spelt(_ text: String) -> String {
      isJSON || YAMLSpelling.style(of: text, isInline: true) != YAML_PLAIN_SCALAR_STYLE ? quoted(text) : text
    }
    switch value {
    case .text(let text), .block(let text): return spelt(text)
    case .list(let items), .inlineList(let items):
      return "[" + items.map { flow($0, isJSON: isJSON) }.joined(separator: ", ") + "]"
    case .record(let entries), .inlineRecord(let entries):
      let words = entries.map { spelt($0.key) + ": " + flow($0.value, isJSON: isJSON) }
      return "{" + words.joined(separator: ", ") + "}"
    }
  }

  /// The text in double quotation marks, as YAML and JSON both read it.
  static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func indented(_ lines: [String], _ indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { $0.offset == 0 || $0.element.isEmpty ? $0.element : margin + $0.element }
      .joined(separator: "\n")
  }
}
