import CLibxml2
import Foundation

/// Makes every XML parser of the product, so that the rules against hostile XML stand in one place: no DOCTYPE, no
/// entities but the five of XML, no network, libxml2's own limits of depth and length left on.
package enum XMLParser {
  /// Parses a part; throws `XMLFault`.
  package static func tree(of source: [UInt8]) throws -> XMLTree {
    let bytes = try utf8(source)
    guard
      let context = bytes.withUnsafeBytes({
        xmlCreateMemoryParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
      })
    else { throw XMLFault.malformed(message: "пустая часть", line: 1, column: 1) }
    defer { xmlFreeParserCtxt(context) }
    let builder = XMLTreeBuilder(bytes: bytes, context: context)
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    context.pointee.sax.pointee = handlers
    // The builder outlives the parse: it is held by this frame, and the handlers only borrow it.
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let result = withExtendedLifetime(builder) { xmlParseDocument(context) }
    if let fault = builder.fault { throw fault }
    guard result == 0, context.pointee.wellFormed == 1 else {
      throw XMLFault.malformed(message: "разметка не закончена", line: 1, column: 1)
    }
    let encoding = context.pointee.encoding ?? context.pointee.input?.pointee.encoding
    if let declared = encoding.map({ String(cString: $0) }),
      !["UTF-8", "US-ASCII", "ASCII"].contains(declared.uppercased())
    {
      throw XMLFault.encoding(declared)
    }
    return builder.finished()
  }

  /// The source as UTF-8 without a byte order mark; UTF-16, which the standard allows, is converted.
  private static func utf8(_ source: [UInt8]) throws -> [UInt8] {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(source.dropFirst(3)) }
    let isLittle = source.starts(with: [0xFF, 0xFE])
    guard isLittle || source.starts(with: [0xFE, 0xFF]) else { return source }
    guard source.count.isMultiple(of: 2) else { throw XMLFault.encoding("UTF-16") }
    let units = stride(from: 2, to: source.count, by: 2).map { index in
      isLittle
        ? UInt16(source[index]) | UInt16(source[index + 1]) << 8
        : UInt16(source[index]) << 8 | UInt16(source[index + 1])
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw XMLFault.encoding("UTF-16") }
    // The declaration names the old encoding; without it UTF-8 is understood.
    guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return Array(text.utf8) }
    return Array(text[end.upperBound...].utf8)
  }

  // Safe: the table is made once, never changed, and copied into each parser.
  nonisolated(unsafe) private static let handlers: xmlSAXHandler = {
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = { context, local, _, address, _, _, attributeCount, _, attributes in
      builder(context)?.startElement(local, address, attributeCount, attributes)
    }
    sax.endElementNs = { context, _, _, _ in builder(context)?.endElement() }
    sax.characters = { context, text, length in builder(context)?.characters(text, length) }
    // The same function as `characters`: libxml2 then never drops blanks as ignorable.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, text, length in builder(context)?.characters(text, length) }
    sax.comment = { context, _ in builder(context)?.otherMarkup() }
    sax.processingInstruction = { context, _, _ in builder(context)?.otherMarkup() }
    sax.internalSubset = { context, _, _, _ in builder(context)?.refuseDocumentType() }
    sax.serror = { context, error in builder(context)?.report(error) }
    return sax
  }()

  private static func builder(_ context: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
    context.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
