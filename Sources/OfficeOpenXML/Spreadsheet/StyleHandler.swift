/// Collects the number format of every cell style.
final class StyleHandler: XMLStreamHandler {
  private(set) var formats: [NumberFormat] = []
  private var own: [Int: NumberFormat] = [:]
  private var isCellStyle = false

  let isSatisfied = false

  func start(_ element: XMLStreamElement) {
    if element.isNamed("numFmt") {
      if let id = element.text(of: "numFmtId").flatMap({ Int($0) }), let code = element.text(of: "formatCode") {
        own[id] = NumberFormat(code: code.replacing("&quot;", with: "\""))
      }
    } else if element.isNamed("cellXfs") {
      isCellStyle = true
    } else if isCellStyle, element.isNamed("xf") {
      let id = element.text(of: "numFmtId").flatMap { Int($0) } ?? 0
      formats.append(own[id] ?? NumberFormat(builtIn: id) ?? .general)
    }
  }

  func end(_ name: XMLStreamName) {
    if name.isNamed("cellXfs") { isCellStyle = false }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
