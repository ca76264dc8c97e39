extension DataTree {
  /// The tree as a YAML file that our own reader, or any other, reads back as it was.
  package var yaml: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  private func write(to output: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .scalar: output += margin + scalarText(indent: indent) + "\n"
    case .list(let items):
      if items.isEmpty { output += margin + "[]\n" }
      for item in items {
        if case .scalar = item {
          output += margin + "- " + item.scalarText(indent: indent + 2) + "\n"
        } else if item.isChildless {
          output += margin + "- " + item.childlessText + "\n"
        } else {
          var nested = ""
          item.write(to: &nested, indent: indent + 2)
          output += margin + "- " + nested.dropFirst(indent + 2)
        }
      }
    case .record(let entries):
      if entries.isEmpty { output += margin + "{}\n" }
      for entry in entries {
        output += margin + Self.quoted(entry.key, isPlain: Self.isYear(entry.key)) + ":"
        if case .scalar = entry.value {
          output += " " + entry.value.scalarText(indent: indent + 2) + "\n"
        } else if entry.value.isChildless {
          output += " " + entry.value.childlessText + "\n"
        } else {
          output += "\n"
          entry.value.write(to: &output, indent: indent + 2)
        }
      }
    }
  }

  private var isChildless: Bool {
    switch self {
    case .scalar: false
    case .list(let items): items.isEmpty
    case .record(let entries): entries.isEmpty
    }
  }

  private var childlessText: String {
    if case .list = self { return "[]" }
    return "{}"
  }

  private func scalarText(indent: Int) -> String {
    guard case .scalar(let text, let isPlain) = self else { return "" }
    guard text.contains("\n"), Self.fitsBlock(text) else { return Self.quoted(text, isPlain: isPlain) }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "|-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// True for a text that a literal block holds as it is.
  private static func fitsBlock(_ text: String) -> Bool {
    guard let first = text.first, !first.isWhitespace, text.last?.isNewline == false else { return false }
    return text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && isShown($0) }
  }

  private static func isYear(_ text: String) -> Bool {
    text.count == 4 && text.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func quoted(_ text: String, isPlain: Bool) -> String {
    if isPlain, !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber || ".-,".contains($0) }),
      text.first?.isNumber == true
    {
      return text
    }
    if isPlainWord(text) { return text }
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case let other where other.value < 0x20 || !isShown(other):
        let digits = String(other.value, radix: 16, uppercase: true)
        output += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// False for what editors do not show or YAML does not allow as it is.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xE000...0xF8FF: false
    default: true
    }
  }

  /// Words that YAML reads as text without quotation marks.
  private static func isPlainWord(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, text.last?.isWhitespace == false, text.utf8.count <= 200 else {
      return false
    }
    let reserved = ["да", "нет", "true", "false", "yes", "no", "null", "on", "off", "y", "n"]
    return !reserved.contains(text.lowercased())
      && text.allSatisfy { character in
        character.isLetter || character.isASCII && character.isNumber || " -–()«».;/%№".contains(character)
      }
  }
}
