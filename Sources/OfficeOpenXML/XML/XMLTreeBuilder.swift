import CLibxml2
import Glibc

/// Collects the parser's events into the flat list of a tree, with the bytes that each event came from.
///
/// A value that the parser's frame holds and events change in place: what a class keeps would be checked for other users at
/// every touch.
struct XMLTreeBuilder {
  private let bytes: [UInt8]
  private let context: xmlParserCtxtPtr
  private var records: [XMLContent.Record] = []
  private var attributes: [XMLContent.Attribute] = []
  private var names: [XMLName] = []
  private var elements: [WordElement] = []
  private var decoded: [String] = []
  private var open: [Int] = []
  /// libxml2's own limit, which it does not apply to text that it hands over in pieces.
  private static let longestText = 10_000_000

  private let mostNodes: Int

  /// Where the markup seen last ends: text that follows begins here.
  private var position = 0
  private var pendingText: [UInt8] = []
  private var places: [XMLName: Int32] = [:]
  /// Places of names by some bits of their address; one that shares them with another takes its turn.
  private var known = [KnownName?](repeating: nil, count: Self.knownCount)
  private static let knownCount = 128
  private var lastNamespace: (address: UnsafePointer<xmlChar>, namespace: XMLNamespace)?

  /// The place of a name, and the addresses that libxml2 keeps it and its namespace at.
  private struct KnownName {
    let local: UnsafePointer<xmlChar>
    let address: UnsafePointer<xmlChar>?
    let place: Int32
  }

  /// The first thing that was wrong.
  private(set) var fault: XMLFault?

  init(bytes: [UInt8], context: xmlParserCtxtPtr, mostNodes: Int, tagCount: Int) {
    self.mostNodes = mostNodes
    self.bytes = bytes
    self.context = context
    // About as many nodes as tags: growing by doubling would hold the longest lists twice.
    records.reserveCapacity(min(mostNodes, tagCount))
    attributes.reserveCapacity(min(mostNodes, tagCount / 2))
  }

  func finished() -> XMLTree {
    XMLTree(XMLContent(bytes: bytes, records: records, attributes: attributes, names: names, decoded: decoded))
  }

  /// How far the parser has come; never outside the source, whatever the parser says of itself.
  private var cursor: Int { min(max(position, Int(xmlByteConsumed(context))), bytes.count) }

  mutating func startElement(
    _ local: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?, _ count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard records.count + attributes.count + Int(count) < mostNodes else {
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
    let name = place(of: local, address)
    let first = attributes.count
    addAttributes(Int(count), values)
    open.append(records.count)
    add(
      name: name, from: start, to: end, parent: open.dropLast().last, first: first,
      attributeCount: attributes.count - first)
    position = end
  }

  mutating func endElement() {
    guard let index = open.last else { return }
    let end = cursor
    if end > position {
      var start = end - 1
      while start > position, bytes[start] != UInt8(ascii: "<") { start -= 1 }
      endText(at: start)
      records[index].closingStart = Int32(start)
      records[index].closingEnd = Int32(end)
      position = end
    }
    records[index].end = Int32(records.count)
    open.removeLast()
  }

  mutating func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text else { return }
    guard pendingText.count + Int(length) <= Self.longestText else {
      fault = fault ?? .textTooLong
      xmlStopParser(context)
      return
    }
    pendingText.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(length)))
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
    defer { pendingText.removeAll(keepingCapacity: true) }
    guard end > position, let parent = open.last else { return }
    var first = -1
    // What is written as it reads is not kept again.
    if !pendingText.withUnsafeBufferPointer({ isWritten($0, at: position, count: end - position) }) {
      first = decoded.count
      decoded.append(String(decoding: pendingText, as: UTF8.self))
    }
    add(name: -1, from: position, to: end, parent: parent, first: first, attributeCount: 0)
  }

  private mutating func add(name: Int32, from start: Int, to end: Int, parent: Int?, first: Int, attributeCount: Int) {
    records.append(
      XMLContent.Record(
        name: name, element: name < 0 ? .other : elements[Int(name)], parent: Int32(parent ?? -1),
        end: Int32(records.count + 1), openingStart: Int32(start), openingEnd: Int32(end), closingStart: Int32(end),
        closingEnd: Int32(end), first: Int32(first), attributeCount: Int32(attributeCount)))
  }

  /// libxml2 keeps each name and each namespace once, so their addresses stand for them.
  private mutating func place(of local: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?) -> Int32 {
    guard let local else { return place(of: XMLName(.none, "")) }
    // Names lie side by side, some bytes apart each.
    let bits = UInt(bitPattern: local)
    let index = Int((bits ^ bits >> 7) % UInt(Self.knownCount))
    if let known = known[index], known.local == local, known.address == address { return known.place }
    let place = place(of: XMLName(namespace(address), String(cString: local)))
    known[index] = KnownName(local: local, address: address, place: place)
    return place
  }

  private mutating func place(of name: XMLName) -> Int32 {
    if let place = places[name] { return place }
    let place = Int32(names.count)
    names.append(name)
    elements.append(WordElement(name))
    places[name] = place
    return place
  }

  /// Names of one namespace follow one another.
  private mutating func namespace(_ address: UnsafePointer<xmlChar>?) -> XMLNamespace {
    guard let address else { return .none }
    if let last = lastNamespace, last.address == address { return last.namespace }
    let namespace = XMLNamespace(String(cString: address))
    lastNamespace = (address, namespace)
    return namespace
  }

  private mutating func addAttributes(_ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let values else { return }
    for index in 0..<count {
      let base = values + index * 5
      guard let begin = base[3], let end = base[4] else { continue }
      let name = place(of: base[0], base[2])
      let value = UnsafeBufferPointer(start: begin, count: end - begin)
      if let start = offset(of: value) {
        attributes.append(XMLContent.Attribute(name: name, start: Int32(start), end: Int32(start + value.count)))
        continue
      }
      var text = String(decoding: value, as: UTF8.self)
      // libxml2 leaves an ampersand in this form unless it may replace entities, which it must not.
      if value.contains(UInt8(ascii: "&")) {
        text = text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
      }
      decoded.append(text)
      attributes.append(XMLContent.Attribute(name: name, start: Int32(-decoded.count), end: 0))
    }
  }

  /// Where the source holds a value that libxml2 points out in its own copy of it; nil for a value that it has decoded.
  private func offset(of value: UnsafeBufferPointer<xmlChar>) -> Int? {
    guard let input = context.pointee.input?.pointee, let base = input.base, let begin = value.baseAddress,
      begin >= base, begin <= input.end
    else { return nil }
    let start = Int(input.consumed) + (begin - base)
    return isWritten(value, at: start, count: value.count) ? start : nil
  }

  /// True when so many bytes of the source are these.
  private func isWritten(_ text: UnsafeBufferPointer<UInt8>, at start: Int, count: Int) -> Bool {
    guard text.count == count, start >= 0, start + count <= bytes.count else { return false }
    guard let base = text.baseAddress, count > 0 else { return true }
    return bytes.withUnsafeBufferPointer { source in
      source.baseAddress.map { memcmp($0 + start, base, count) == 0 } ?? false
    }
  }
}
