import CLibxml2

/// Collects the parser's events into the flat list of a tree, with the bytes that each event came from.
///
/// A value that the parser's frame holds and events change in place: what a class keeps would be checked for other users at
/// every touch.
struct XMLTreeBuilder {
  private let bytes: [UInt8]
  private let context: xmlParserCtxtPtr
  private var nodes: [XMLNode] = []
  private var open: [Int] = []
  /// libxml2's own limit, which it does not apply to text that it hands over in pieces.
  private static let longestText = 10_000_000

  private let mostNodes: Int
  private var attributeCount = 0

  /// Where the markup seen last ends: text that follows begins here.
  private var position = 0
  private var pendingText = ""
  /// Names by some bits of their address; one that shares them with another takes its place.
  private var names = [KnownName?](repeating: nil, count: Self.nameCount)
  private static let nameCount = 128
  private var lastNamespace: (address: UnsafePointer<xmlChar>, namespace: XMLNamespace)?

  /// A name, and the addresses that libxml2 keeps it and its namespace at.
  private struct KnownName {
    let local: UnsafePointer<xmlChar>
    let address: UnsafePointer<xmlChar>?
    let name: XMLName
  }

  /// The first thing that was wrong.
  private(set) var fault: XMLFault?

  init(bytes: [UInt8], context: xmlParserCtxtPtr, mostNodes: Int, tagCount: Int) {
    self.mostNodes = mostNodes
    self.bytes = bytes
    self.context = context
    // About as many nodes as tags: growing by doubling would hold the longest lists twice.
    nodes.reserveCapacity(min(mostNodes, tagCount))
  }

  func finished() -> XMLTree { XMLTree(bytes: bytes, nodes: nodes) }

  /// How far the parser has come; never outside the source, whatever the parser says of itself.
  private var cursor: Int { min(max(position, Int(xmlByteConsumed(context))), bytes.count) }

  mutating func startElement(
    _ local: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?, _ count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    attributeCount += Int(count)
    guard nodes.count + attributeCount < mostNodes else {
      fault = fault ?? .tooManyNodes
      xmlStopParser(context)
      return
    }
    // The event comes before the tag's end is consumed. In well-formed XML `<` cannot stand inside a tag, nor `>`
    // between the last attribute and the end, so both ends are found by the nearest such byte.
    var start = cursor
    // A tag that the source breaks off in is told of too, before the error.
    while start > position, start == bytes.count || bytes[start] != UInt8(ascii: "<") { start -= 1 }
    var end = cursor
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    end = min(end + 1, bytes.count)
    endText(at: start)
    nodes.append(
      XMLNode(
        name: name(local, address), parent: open.last ?? -1, end: nodes.count + 1, opening: start..<end,
        closing: end..<end, attributes: attributes(Int(count), values), text: ""))
    open.append(nodes.count - 1)
    position = end
  }

  mutating func endElement() {
    guard let index = open.last else { return }
    let end = cursor
    if end > position {
      var start = end - 1
      while start > position, bytes[start] != UInt8(ascii: "<") { start -= 1 }
      endText(at: start)
      nodes[index].closing = start..<end
      position = end
    }
    nodes[index].end = nodes.count
    open.removeLast()
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text else { return }
    guard pendingText.utf8.count + Int(length) <= Self.longestText else {
      fault = fault ?? .textTooLong
      xmlStopParser(context)
      return
    }
    pendingText += String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }

  mutating func otherMarkup() {
    let end = cursor
    // Text before a comment or an instruction is one node, text after it another.
    var start = end
    while start > position, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
    endText(at: max(position, start - 1))
    position = end
  }

  mutating func refuseDocumentType() {
    fault = fault ?? .documentType
    xmlStopParser(context)
  }

  mutating func report(_ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level == XML_ERR_ERROR || error.level == XML_ERR_FATAL else { return }
    guard fault == nil else { return }
    let message = error.message.map { String(cString: $0) } ?? ""
    if message.contains("depth") {
      fault = .tooDeep
    } else if message.contains("Huge input lookup") || message.contains("too long") || message.contains("too big") {
      fault = .textTooLong
    } else {
      fault = .malformed(XMLMistake(code: error.code), line: Int(error.line), column: Int(error.int2))
    }
    xmlStopParser(context)
  }

  private mutating func endText(at end: Int) {
    defer { pendingText = "" }
    guard end > position, let parent = open.last else { return }
    nodes.append(
      XMLNode(
        name: nil, parent: parent, end: nodes.count + 1, opening: position..<end, closing: end..<end,
        attributes: [], text: pendingText))
  }

  /// libxml2 keeps each name and each namespace once, so their addresses stand for them.
  private mutating func name(_ local: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?) -> XMLName {
    guard let local else { return XMLName(.none, "") }
    // Names lie side by side, some bytes apart each.
    let bits = UInt(bitPattern: local)
    let place = Int((bits ^ bits >> 7) % UInt(Self.nameCount))
    if let known = names[place], known.local == local, known.address == address { return known.name }
    let name = XMLName(namespace(address), String(cString: local))
    names[place] = KnownName(local: local, address: address, name: name)
    return name
  }

  /// Names of one namespace follow one another.
  private mutating func namespace(_ address: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let address else { return .none }
    if let last = lastNamespace, last.address == address { return last.namespace }
    let namespace = XMLNamespace(String(cString: address))
    lastNamespace = (address, namespace)
    return namespace
  }

  private mutating func attributes(
    _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [XMLAttribute] {
    guard let values, count > 0 else { return [] }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(count)
    for index in 0..<count {
      let base = values + index * 5
      guard let begin = base[3], let end = base[4] else { continue }
      let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
      var value = String(decoding: bytes, as: UTF8.self)
      // libxml2 leaves an ampersand in this form unless it may replace entities, which it must not.
      if bytes.contains(UInt8(ascii: "&")) {
        value = value.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
      }
      attributes.append(XMLAttribute(name: name(base[0], base[2]), value: value))
    }
    return attributes
  }
}
