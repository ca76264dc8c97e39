import CLibxml2

/// What stands between libxml2's events and a handler: the same refusals as for a tree.
final class XMLStream {
  /// libxml2 applies its limit of depth to trees only.
  private static let deepest = 256
  /// A tag with as many bytes could hold more attributes than are compared in a second; no cell's text is as long.
  private static let longestStretch = 1 << 18

  private let handler: any XMLStreamHandler
  private var depth = 0
  private var stretch = 0
  private(set) var fault: XMLFault?
  private let context: xmlParserCtxtPtr

  init(_ handler: any XMLStreamHandler, _ context: xmlParserCtxtPtr) {
    self.handler = handler
    self.context = context
  }

  var isOver: Bool { fault != nil || handler.isSatisfied }

  /// Refuses a piece in which `<` is too far from the next one.
  func admits(_ piece: UnsafeRawBufferPointer) -> Bool {
    for byte in piece {
      stretch = byte == UInt8(ascii: "<") ? 0 : stretch + 1
      if stretch > Self.longestStretch {
        refuse(.textTooLong)
        return false
      }
    }
    return true
  }

  func start(_ element: XMLStreamElement) {
    depth += 1
    if depth > Self.deepest { refuse(.tooDeep) }
    guard !isOver else { return }
    handler.start(element)
    if handler.isSatisfied { xmlStopParser(context) }
  }

  func end(_ name: XMLStreamName) {
    depth -= 1
    guard !isOver else { return }
    handler.end(name)
    if handler.isSatisfied { xmlStopParser(context) }
  }

  func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard let text, !isOver else { return }
    handler.characters(UnsafeBufferPointer(start: text, count: Int(length)))
  }

  func refuse(_ fault: XMLFault) {
    self.fault = self.fault ?? fault
    xmlStopParser(context)
  }

  func report(_ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level == XML_ERR_ERROR || error.level == XML_ERR_FATAL, !isOver else {
      return
    }
    refuse(.malformed(XMLMistake(code: error.code), line: Int(error.line), column: Int(error.int2)))
  }
}
