extension XMLTree {
  /// An attribute as written: namespace declarations are among them, values are not decoded.
  package struct WrittenAttribute: Sendable {
    /// The bytes of the name with its prefix.
    package let name: Range<Int>
    /// The bytes of the value without its quotes.
    package let value: Range<Int>
  }

  /// The attributes of an element as written, in order.
  ///
  /// The parser has found the tag well-formed, so quotes are the only thing to watch.
  package func writtenAttributes(of index: Int) -> [WrittenAttribute] {
    let tag = nodes[index].opening
    var found: [WrittenAttribute] = []
    var position = tag.lowerBound + 1
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while position < tag.upperBound, !isBlank(bytes[position]) { position += 1 }
    while position < tag.upperBound {
      while position < tag.upperBound, isBlank(bytes[position]) { position += 1 }
      let nameStart = position
      while position < tag.upperBound, bytes[position] != UInt8(ascii: "="), !isBlank(bytes[position]) { position += 1 }
      let name = nameStart..<position
      while position < tag.upperBound, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") {
        position += 1
      }
      guard position < tag.upperBound else { break }
      let quote = bytes[position]
      let valueStart = position + 1
      position = valueStart
      while position < tag.upperBound, bytes[position] != quote { position += 1 }
      found.append(WrittenAttribute(name: name, value: valueStart..<position))
      position += 1
    }
    return found
  }

  /// The bytes of an attribute's value as written, without its quotes; the name is given without its prefix.
  package func attributeRange(of index: Int, _ local: String) -> Range<Int>? {
    let wanted = Array(local.utf8)
    return writtenAttributes(of: index).first { attribute in
      let written = bytes[attribute.name]
      let name = written.firstIndex(of: UInt8(ascii: ":")).map { written[($0 + 1)...] } ?? written
      return name.elementsEqual(wanted)
    }?.value
  }

  /// The prefix of an element as written, its colon included; empty where the element has none.
  package func prefix(of index: Int) -> String {
    let name = text(of: nodes[index].opening).dropFirst().prefix { $0 != ">" && $0 != "/" && !$0.isWhitespace }
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// The prefix, its colon included, that the root binds to WordprocessingML; nil when it binds none.
  package var wordPrefix: String? {
    guard !nodes.isEmpty else { return nil }
    let own = prefix(of: 0)
    if nodes[0].name?.namespace == .word, !own.isEmpty { return own }
    return writtenAttributes(of: 0).lazy.compactMap { attribute -> String? in
      let name = text(of: attribute.name)
      guard name.hasPrefix("xmlns:"), XMLNamespace(text(of: attribute.value)) == .word else { return nil }
      return name.dropFirst("xmlns:".count) + ":"
    }.first
  }

  /// The first prefix that the root's `mc:Ignorable` names and the root does not declare (ISO/IEC 29500-3, 7.2): with
  /// such a part Word refuses the whole file.
  var undeclaredIgnorablePrefix: String? {
    guard let list = nodes.first?.attribute(.compatibility, "Ignorable") else { return nil }
    let declared = Set(writtenAttributes(of: 0).map { text(of: $0.name) })
    return list.split(whereSeparator: \.isWhitespace).first { !declared.contains("xmlns:\($0)") }.map(String.init)
  }
}
