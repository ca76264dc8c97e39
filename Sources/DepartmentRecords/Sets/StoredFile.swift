/// A file of a stored set: data, a picture, or a template of its own under `Шаблоны/`.
package struct StoredFile: Sendable, Hashable {
  /// The name within the set: `приказ.yaml`, `Шаблоны/order.docx`.
  package let name: String
  /// The content.
  package let bytes: [UInt8]

  /// A file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
