extension StringProtocol {
  /// True when a tag may begin in the text. Asked of every text and attribute of a template, so it looks at bytes and leaves
  /// the searching of characters to the few texts that do hold a tag.
  var holdsTagOpening: Bool {
    var rest = utf8[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[rest.index(after: brace)...]
      if rest.first == UInt8(ascii: "{") { return true }
    }
    return false
  }
}
