import CLibxml2

/// Collects the parser's events into the flat list of a tree, with the bytes that each event came from.
final class XMLTreeBuilder {
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
  private var names: [UnsafePointer<xmlChar>: XMLName] = [:]
  private var lastNamespace: (address: UnsafePointer<xmlChar>, namespace: XMLNamespace)?

  /// The first thing that was wrong.
  private(set) var fault: XMLFault?

  init(bytes: [UInt8], context: xmlParserCtxtPtr, mostNodes: Int) {
    self.mostNodes = mostNodes
    self.bytes = bytes
    self.context = context
    // About as many nodes as tags: growing by doubling would hold the longest lists twice.
    let tags = bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 + ($1 == UInt8(ascii: "<") ? 1 : 0) } }
    nodes.reserveCapacity(min(mostNodes, tags))
  }

  func finished() -> XMLTree { XMLTree(bytes: bytes, nodes: nodes) }

  /// How far the parser has come; never outside the source, whatever the parser says of itself.
  private var cursor: Int { min(max(position, Int(xmlByteConsumed(context))), bytes.count) }

  func startElement(
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

  func endElement() {
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

  func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text else { return }
    guard pendingText.utf8.count + Int(length) <= Self.longestText else {
      fault = fault ?? .textTooLong
      xmlStopParser(context)
      return
    }
    pendingText += String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }

  func otherMarkup() {
    let end = cursor
    // Text before a comment or an instruction is one node, text after it another.
    var start = end
    while start > position, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
    endText(at: max(position, start - 1))
    position = end
  }

  func refuseDocumentType() {
    fault = fault ?? .documentType
    xmlStopParser(context)
  }

  func report(_ error: UnsafePointer<xmlError>?) {
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

  private func endText(at end: Int) {
    defer { pendingText = "" }
    guard end > position, let parent = open.last else { return }
    nodes.append(
      XMLNode(
        name: nil, parent: parent, end: nodes.count + 1, opening: position..<end, closing: end..<end,
        attributes: [], text: pendingText))
  }

  /// libxml2 keeps each name once, so its address stands for it; the namespace is part of the key by its own address.
  private func name(_ local: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?) -> XMLName {
    guard let local else { return XMLName(.none, "") }
    let namespace = namespace(address)
    if let known = names[local], known.namespace == namespace { return known }
    let name = XMLName(namespace, String(cString: local))
    names[local] = name
    return name
  }

  /// Names of one namespace follow one another, and libxml2 keeps each address once.
  private func namespace(_ address: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let address else { return .none }
    if let last = lastNamespace, last.address == address { return last.namespace }
    let namespace = XMLNamespace(String(cString: address))
    lastNamespace = (address, namespace)
    return namespace
  }

  private func attributes(
    _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [XMLAttribute] {
    guard let values, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let base = values + index * 5
      guard let begin = base[3], let end = base[4] else { return nil }
      let bytes = UnsafeBufferPointer(start: begin, count: end - begin)
      var value = String(decoding: bytes, as: UTF8.self)
      // libxml2 leaves an ampersand in this form unless it may replace entities, which it must not.
      if bytes.contains(UInt8(ascii: "&")) {
        value = value.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
      }
      return XMLAttribute(name: name(base[0], base[2]), value: value)
    }
  }
}
