/// Writes values as a YAML file of the kind that people write: libyaml spells them, lists are indented under their keys,
/// parts of the file stand apart, comments stand behind their lines.
package enum YAMLWriter {
  /// The file of a record's entries; `heading` becomes comment lines above them.
  package static func text(of entries: [YAMLValue.Entry], heading: [String] = []) -> String {
    let root = YAMLValue.record(entries)
    var text = heading.map { $0.isEmpty ? "#\n" : "# \($0)\n" }.joined()
    if !text.isEmpty { text += "\n" }
    let body = String(decoding: YAMLEmission.bytes(of: root), as: UTF8.self)
    text += YAMLLayout(body, of: root).text
    return text
  }
}
