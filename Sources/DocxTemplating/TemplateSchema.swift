/// What a template needs, as a JSON Schema (draft 2020-12).
///
/// A template does not say of what kind a section's value is, so a section may be a list, a record, a text or a flag;
/// what stands inside belongs to the list's items or to the record.
struct TemplateSchema {
  /// A place for a value, with what is known of it.
  private struct Node {
    let name: String
    var children: [Int] = []
    var isText = false
    var isSection = false
    /// True when `{{.}}` stands in the section: its items are texts.
    var hasItemText = false
    var isRequired = false
    /// A value without which the template prints what it does not print with it.
    var isConditional = false
  }

  private var nodes = [Node(name: "")]

  init(_ fields: [TemplateField]) {
    for field in fields where !field.path.hasPrefix("@") { add(field) }
  }

  /// The schema's text, indented, ending with a line break.
  func text(title: String) -> String {
    "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \(Self.quoted(title)),\n"
      + record(0, "  ") + "\n}\n"
  }

  // MARK: - Collecting

  private mutating func add(_ field: TemplateField) {
    var owner = 0
    var isCertain = true
    for (path, isInverted) in zip(field.context, field.inverted) {
      guard !isInverted else {
        isCertain = false
        continue
      }
      // Inside a section over a text the same name means that text.
      if path == field.path {
        isCertain = false
        continue
      }
      if path.hasPrefix("@") { continue }
      owner = path == "." ? owner : node(of: path, in: owner)
    }
    if field.path == "." {
      nodes[owner].hasItemText = true
      return
    }
    let node = node(of: field.path, in: owner)
    switch field.use {
    case .text:
      nodes[node].isText = true
      // The name may also be an outer record's: only what stands in no section is sure to be needed here.
      if isCertain, field.context.isEmpty, !field.isOptional { nodes[node].isRequired = true }
    case .section: nodes[node].isSection = true
    case .invertedSection, .column: nodes[node].isConditional = true
    }
  }

  private mutating func node(of path: String, in owner: Int) -> Int {
    var current = owner
    for name in path.split(separator: ".").map(String.init) {
      if let known = nodes[current].children.first(where: { nodes[$0].name == name }) {
        current = known
      } else {
        nodes.append(Node(name: name))
        nodes[current].children.append(nodes.count - 1)
        current = nodes.count - 1
      }
    }
    return current
  }

  // MARK: - Printing

  private func record(_ index: Int, _ indent: String) -> String {
    let children = nodes[index].children
    let properties = children.map { child in
      "\(indent)  \(Self.quoted(nodes[child].name)): {\n\(value(child, indent + "    "))\n\(indent)  }"
    }
    var lines = ["\(indent)\"type\": \"object\""]
    if !properties.isEmpty {
      lines.append("\(indent)\"properties\": {\n\(properties.joined(separator: ",\n"))\n\(indent)}")
    }
    let required = children.filter { isRequired($0) }.map { Self.quoted(nodes[$0].name) }
    if !required.isEmpty { lines.append("\(indent)\"required\": [\(required.joined(separator: ", "))]") }
    return lines.joined(separator: ",\n")
  }

  private func isRequired(_ index: Int) -> Bool {
    let node = nodes[index]
    if node.isSection || node.isConditional { return false }
    return node.isRequired || node.children.contains { isRequired($0) }
  }

  private func value(_ index: Int, _ indent: String) -> String {
    let node = nodes[index]
    if node.children.isEmpty, !node.isSection, !node.hasItemText {
      return node.isText
        ? "\(indent)\"type\": [\"string\", \"number\"]"
        : "\(indent)\"type\": [\"string\", \"number\", \"boolean\", \"array\", \"object\", \"null\"]"
    }
    if !node.isSection, !node.isText { return record(index, indent) }
    var choices: [String] = []
    if node.isSection {
      let item =
        node.children.isEmpty
        ? "\(indent)      \"type\": [\"string\", \"number\", \"object\"]" : record(index, indent + "      ")
      choices.append(
        "\(indent)  {\n\(indent)    \"type\": \"array\",\n\(indent)    \"items\": {\n\(item)\n\(indent)    }\n\(indent)  }"
      )
    }
    if !node.children.isEmpty { choices.append("\(indent)  {\n\(record(index, indent + "    "))\n\(indent)  }") }
    let plain = node.isSection ? "[\"string\", \"number\", \"boolean\", \"null\"]" : "[\"string\", \"number\"]"
    choices.append("\(indent)  {\n\(indent)    \"type\": \(plain)\n\(indent)  }")
    return "\(indent)\"anyOf\": [\n\(choices.joined(separator: ",\n"))\n\(indent)]"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ": result += "\\u" + String(String(0x10000 + scalar.value, radix: 16).dropFirst())
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension CompiledTemplate {
  /// The data that the template needs, as a JSON Schema: nested as its sections are, equal for equal templates.
  package var jsonSchema: String { TemplateSchema(fields).text(title: file) }
}
