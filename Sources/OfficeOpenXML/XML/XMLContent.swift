/// What a part's XML holds, kept flat: numbers in a row, names once each, and texts as places in the source.
///
/// A node with its own texts would be a dozen references to count whenever it is looked at; this is one for the whole part.
package final class XMLContent: Sendable {
  /// The source as UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  /// All nodes in document order.
  package let records: [Record]
  /// The attributes of all elements, those of one side by side.
  package let attributes: [Attribute]
  /// The names that elements and attributes have.
  package let names: [XMLName]
  /// Texts and values that the source writes in another way than they read: with references or in a CDATA section.
  package let decoded: [String]

  init(bytes: [UInt8], records: [Record], attributes: [Attribute], names: [XMLName], decoded: [String]) {
    self.bytes = bytes
    self.records = records
    self.attributes = attributes
    self.names = names
    self.decoded = decoded
  }

  /// A node: an element, or a stretch of text.
  package struct Record: Sendable {
    /// The position of its name; -1 for text.
    package let name: Int32
    /// What it is in WordprocessingML, where readers ask for it.
    package let element: WordElement
    /// The parent's position; -1 for the root.
    package let parent: Int32
    /// One past the position of the last descendant.
    package internal(set) var end: Int32
    /// Where the start tag, or the text, begins.
    package let openingStart: Int32
    /// One past the start tag, or the text.
    package let openingEnd: Int32
    /// Where the end tag begins.
    package internal(set) var closingStart: Int32
    /// One past the end tag.
    package internal(set) var closingEnd: Int32
    /// An element's first attribute; of a text its position among the decoded ones, -1 where the source reads as it stands.
    package let first: Int32
    /// How many attributes an element has.
    package let attributeCount: Int32
  }

  /// An attribute of an element.
  package struct Attribute: Sendable {
    /// The position of its name.
    package let name: Int32
    /// Where its value begins; negative for a decoded one, -1 being the first of them.
    package let start: Int32
    /// One past its value.
    package let end: Int32
  }

  /// The value of an attribute, decoded.
  func value(of attribute: Attribute) -> String {
    guard attribute.start >= 0 else { return decoded[Int(-1 - attribute.start)] }
    return text(Int(attribute.start)..<Int(attribute.end))
  }

  /// The decoded text of a node; empty for elements.
  func text(of record: Record) -> String {
    guard record.name < 0 else { return "" }
    guard record.first < 0 else { return decoded[Int(record.first)] }
    return text(Int(record.openingStart)..<Int(record.openingEnd))
  }

  /// Adds the characters of a text, without a string on the way.
  func addText(of record: Record, to scalars: inout [Unicode.Scalar]) {
    guard record.first < 0 else {
      scalars.append(contentsOf: decoded[Int(record.first)].unicodeScalars)
      return
    }
    bytes.withUnsafeBufferPointer { bytes in
      var index = Int(record.openingStart)
      let end = Int(record.openingEnd)
      let count = scalars.count + bytes[index..<end].count { $0 & 0xC0 != 0x80 }
      if scalars.capacity < count { scalars.reserveCapacity(max(count, 2 * scalars.capacity)) }
      while index < end {
        // libxml2 has found the source to be UTF-8, and a text ends where a tag begins, never inside a character.
        let character = UTF8Character(bytes, at: index, end: end)
        scalars.append(character.scalar)
        index += character.length
      }
    }
  }

  /// The source's bytes as text.
  func text(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }
}
