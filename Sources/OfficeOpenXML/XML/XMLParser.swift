import CLibxml2
import Glibc

/// Makes every XML parser of the product, so that the rules against hostile XML stand in one place: no DOCTYPE, no
/// entities but the five of XML, no network, libxml2's own limits of depth and length left on.
package enum XMLParser {
  /// Elements, texts and attributes of a part together: a table of 10,000 rows has one and a half million, and a tree of
  /// this many takes less than 512 MB.
  package static let mostNodes = 2_500_000

  /// Parses a part; throws `XMLFault`.
  package static func tree(of source: [UInt8], mostNodes: Int = Self.mostNodes) throws -> XMLTree {
    let bytes = try utf8(source)
    let tagCount = try countTags(of: bytes)
    guard
      let context = bytes.withUnsafeBytes({
        xmlCreateMemoryParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
      })
    else { throw XMLFault.malformed(.empty, line: 1, column: 1) }
    defer { xmlFreeParserCtxt(context) }
    var builder = XMLTreeBuilder(bytes: bytes, context: context, mostNodes: mostNodes, tagCount: tagCount)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    context.pointee.sax.pointee = handlers
    let result = withUnsafeMutablePointer(to: &builder) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      return xmlParseDocument(context)
    }
    if let fault = builder.fault { throw fault }
    guard result == 0, context.pointee.wellFormed == 1 else {
      throw XMLFault.malformed(.unfinished, line: 1, column: 1)
    }
    let tree = builder.finished()
    if let prefix = tree.undeclaredIgnorablePrefix { throw XMLFault.undeclaredPrefix(prefix) }
    return tree
  }

  /// Reads a part piece by piece, under the same rules as a tree; throws `XMLFault`.
  ///
  /// `pieces` calls its argument with one piece after another until that says false. Only UTF-8 is read this way.
  package static func stream(
    to handler: any XMLStreamHandler,
    pieces: (_ take: (UnsafeRawBufferPointer) throws -> Bool) throws -> Void
  ) throws {
    guard let context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
      throw XMLFault.malformed(.empty, line: 1, column: 1)
    }
    defer { xmlFreeParserCtxt(context) }
    let stream = XMLStream(handler, context)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    context.pointee.sax.pointee = streamHandlers
    context.pointee.userData = Unmanaged.passUnretained(stream).toOpaque()
    try withExtendedLifetime(stream) {
      var isFirst = true
      try pieces { piece in
        if isFirst { _ = try utf8(Array(piece.prefix(256))) }
        isFirst = false
        guard stream.admits(piece) else { return false }
        xmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
        return !stream.isOver
      }
      if !stream.isOver { xmlParseChunk(context, nil, 0, 1) }
    }
    if let fault = stream.fault { throw fault }
    if !handler.isSatisfied, context.pointee.wellFormed != 1 {
      throw XMLFault.malformed(.unfinished, line: 1, column: 1)
    }
  }

  /// The source as UTF-8 without a byte order mark; UTF-16, which the standard allows, is converted.
  private static func utf8(_ source: [UInt8]) throws -> [UInt8] {
    if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) { return try utf8(fromUTF16: source) }
    let bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
    // Without a mark, the first characters of any other encoding that libxml2 would guess hold a zero byte, or no `<`.
    if bytes.prefix(4).contains(0) { throw XMLFault.encoding("UTF-16") }
    if let first = bytes.first, first != UInt8(ascii: "<"), first > 0x20 {
      throw XMLFault.malformed(.notMarkup, line: 1, column: 1)
    }
    guard let end = endOfDeclaration(in: bytes) else { return bytes }
    if declared("version", in: bytes[..<end]).map({ $0 != "1.0" }) ?? false { throw XMLFault.version }
    guard let name = declared("encoding", in: bytes[..<end]), name.uppercased() != "UTF-8" else { return bytes }
    // What is ASCII is UTF-8 too, but a value that is put into such a part would not be: the declaration goes.
    guard ["US-ASCII", "ASCII"].contains(name.uppercased()), bytes.allSatisfy({ $0 < 0x80 }) else {
      throw XMLFault.encoding(name)
    }
    return Array(bytes[end...])
  }

  /// libxml2 compares every attribute of a tag with every other, so a tag with endlessly many would take minutes.
  private static let mostAttributes = 1_000

  /// How many tags there are; throws where one has more attributes than any document's. Only what is as long as such a tag
  /// is looked at closely.
  private static func countTags(of bytes: [UInt8]) throws -> Int {
    // The shortest attribute: ` a=""`.
    let shortest = mostAttributes * 5
    return try bytes.withUnsafeBufferPointer { bytes in
      var (count, start) = (0, -1)
      while let index = nextTag(in: bytes, from: start + 1) {
        if start >= 0, index - start > shortest { try refuseEndlessTag(bytes[start..<index]) }
        start = index
        count += 1
      }
      if start >= 0 { try refuseEndlessTag(bytes[start...]) }
      return count
    }
  }

  private static func nextTag(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(UInt8(ascii: "<")), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func refuseEndlessTag(_ tag: Slice<UnsafeBufferPointer<UInt8>>) throws {
    var quote: UInt8?
    var values = 0
    for byte in tag {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        values += 1
        if values > mostAttributes { throw XMLFault.tooManyAttributes }
      }
    }
  }

  private static func utf8(fromUTF16 source: [UInt8]) throws -> [UInt8] {
    guard source.count.isMultiple(of: 2) else { throw XMLFault.encoding("UTF-16") }
    let isLittle = source[0] == 0xFF
    let units = stride(from: 2, to: source.count, by: 2).map { index in
      isLittle
        ? UInt16(source[index]) | UInt16(source[index + 1]) << 8
        : UInt16(source[index]) << 8 | UInt16(source[index + 1])
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw XMLFault.encoding("UTF-16") }
    // The declaration names the old encoding; without it UTF-8 is understood.
    let bytes = Array(text.utf8)
    guard let end = endOfDeclaration(in: bytes) else { return bytes }
    return Array(bytes[end...])
  }

  /// One past the XML declaration that the source begins with; nil when it has none.
  private static func endOfDeclaration(in bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: "<?xml".utf8), bytes.count > 5, bytes[5] <= 0x20 else { return nil }
    return bytes.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// What the XML declaration says of itself. The encoding is read here and libxml2 told to ignore it, because a
  /// converted source would have other places than the one that the tree speaks of.
  private static func declared(_ key: String, in declaration: ArraySlice<UInt8>) -> String? {
    let words = declaration.split { $0 <= 0x20 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "?") }
    guard let index = words.firstIndex(where: { $0.elementsEqual(key.utf8) }), index + 1 < words.count else {
      return nil
    }
    let value = words[index + 1].filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    return String(decoding: value, as: UTF8.self)
  }

  // Safe: the table is made once, never changed, and copied into each parser.
  nonisolated(unsafe) private static let handlers: xmlSAXHandler = {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { context, local, _, address, _, _, attributeCount, _, attributes in
      builder(context)?.pointee.startElement(local, address, attributeCount, attributes)
    }
    sax.endElementNs = { context, _, _, _ in builder(context)?.pointee.endElement() }
    sax.characters = { context, text, length in builder(context)?.pointee.characters(text, length) }
    // The same function as `characters`: libxml2 then never drops blanks as ignorable.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, text, length in builder(context)?.pointee.characters(text, length) }
    sax.comment = { context, _ in builder(context)?.pointee.otherMarkup() }
    sax.processingInstruction = { context, _, _ in builder(context)?.pointee.otherMarkup() }
    sax.internalSubset = { context, _, _, _ in builder(context)?.pointee.refuseDocumentType() }
    sax.serror = { context, error in builder(context)?.pointee.report(error) }
    return sax
  }()

  // Safe: made once, never changed, and copied into each parser.
  nonisolated(unsafe) private static let streamHandlers: xmlSAXHandler = {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { context, local, _, _, _, _, count, _, attributes in
      if let local { stream(context)?.start(XMLStreamElement(local, count, attributes)) }
    }
    sax.endElementNs = { context, local, _, _ in
      if let local { stream(context)?.end(XMLStreamName(local)) }
    }
    sax.characters = { context, text, length in stream(context)?.characters(text, length) }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in stream(context)?.refuse(.documentType) }
    sax.serror = { context, error in stream(context)?.report(error) }
    return sax
  }()

  private static func stream(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The builder of a parse, which lives in the frame that parses.
  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
    context?.assumingMemoryBound(to: XMLTreeBuilder.self)
  }
}
