/// Collects the shared texts: runs of rich text become one, phonetic hints are left out.
final class SharedStringHandler: XMLStreamHandler {
  private(set) var strings: [String] = []
  private var text: [UInt8] = []
  private var isText = false
  private var isPhonetic = false

  let isSatisfied = false

  func start(_ element: XMLStreamElement) {
    if element.isNamed("si") {
      text.removeAll(keepingCapacity: true)
    } else if element.isNamed("t") {
      isText = !isPhonetic
    } else if element.isNamed("rPh") {
      isPhonetic = true
    }
  }

  func end(_ name: XMLStreamName) {
    if name.isNamed("si") {
      strings.append(CellText.decoded(text))
    } else if name.isNamed("t") {
      isText = false
    } else if name.isNamed("rPh") {
      isPhonetic = false
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { text.append(contentsOf: bytes) }
  }
}
