import CLibxml2

/// A start tag as the parser tells of it: it lives only as long as the call that hands it over.
package struct XMLStreamElement {
  private let local: UnsafePointer<xmlChar>
  private let count: Int
  private let values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(_ local: UnsafePointer<xmlChar>, _ count: Int32, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.local = local
    self.count = Int(count)
    self.values = values
  }

  /// True for the name without its prefix.
  package func isNamed(_ name: StaticString) -> Bool { XMLStreamName(local).isNamed(name) }

  /// The raw value of an attribute by its name without a prefix; nil when it is absent.
  ///
  /// An ampersand in it stands as `&#38;`, as everywhere in libxml2 without entities; addresses and numbers have none.
  package func bytes(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let values else { return nil }
    for index in 0..<count {
      let base = values + index * 5
      guard let local = base[0], XMLStreamName(local).isNamed(name), let begin = base[3], let end = base[4] else {
        continue
      }
      return UnsafeBufferPointer(start: begin, count: end - begin)
    }
    return nil
  }

  /// The value of an attribute as text.
  package func text(of name: StaticString) -> String? {
    bytes(of: name).map { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return bytes.contains(UInt8(ascii: "&"))
        ? text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&") : text
    }
  }
}

/// The name of an element without its prefix, as the parser holds it.
package struct XMLStreamName {
  private let bytes: UnsafePointer<xmlChar>

  init(_ bytes: UnsafePointer<xmlChar>) { self.bytes = bytes }

  /// True for that name.
  package func isNamed(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    let start = name.utf8Start
    for index in 0..<length where bytes[index] != start[index] { return false }
    return bytes[length] == 0
  }
}
