/// Lays out what libyaml has written: it never indents a list under its key and knows no comments.
///
/// Places are found by reading the text again, never by looking for words in it.
struct YAMLLayout {
  /// The text as a person would have laid it out; the text as it was given, should it not read as a record.
  private(set) var text: String
  private let source: SourceText
  /// Blanks to put before each line.
  private var indents: [Int]
  /// Words to put behind a line.
  private var comments: [Int: String] = [:]
  /// Lines that an empty one goes before.
  private var parts: Set<Int> = []

  init(_ body: String, of value: YAMLValue) {
    let file = SourceFile(name: "", text: body)
    text = body
    source = SourceText(file)
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    indents = Array(repeating: 0, count: lines.count)
    guard let root = YAMLReader.read(file).root else { return }
    for entry in root.entries.dropFirst() { parts.insert(line(at: entry.keyRange.lowerBound)) }
    read(value, root, isInRecord: false)
    for index in lines.indices {
      if !lines[index].isEmpty { lines[index] = String(repeating: " ", count: indents[index]) + lines[index] }
      if let comment = comments[index] { lines[index] += "      # " + comment }
      if parts.contains(index) { lines[index] = "\n" + lines[index] }
    }
    text = lines.joined(separator: "\n")
  }

  private mutating func read(_ value: YAMLValue, _ node: DataNode, isInRecord: Bool) {
    switch (value, node.content) {
    case (.list(let values), .sequence(let nodes)) where !values.isEmpty:
      if isInRecord {
        let first = line(at: node.range.lowerBound)
        for index in first...max(first, lastLine(of: node)) where indents.indices.contains(index) {
          indents[index] += 2
        }
      }
      for (value, node) in zip(values, nodes) { read(value, node, isInRecord: false) }
    case (.record(let entries), .mapping(let nodes)):
      for (entry, node) in zip(entries, nodes) {
        if let comment = entry.comment { comments[line(at: node.keyRange.lowerBound)] = comment }
        read(entry.value, node.value, isInRecord: true)
      }
    default: break
    }
  }

  private func line(at offset: Int) -> Int { source.location(of: offset..<offset).line - 1 }

  /// The last line of a value that has something on it.
  private func lastLine(of node: DataNode) -> Int {
    var end = min(node.range.upperBound, source.bytes.count)
    while end > node.range.lowerBound, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x20 { end -= 1 }
    return line(at: max(node.range.lowerBound, end - 1))
  }
}
