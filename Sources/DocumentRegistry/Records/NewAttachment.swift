/// A file to be kept with an act.
package struct NewAttachment: Sendable, Hashable {
  /// What the file is.
  package var role: Attachment.Role
  /// Its name: `Приказ 58.pdf`.
  package var name: String
  /// Its media type: `application/pdf`; of a known ending when empty.
  package var type: String
  /// The content.
  package var bytes: [UInt8]
  /// Its detached signature («открепленная подпись», `.sig`); nil without one.
  package var signature: [UInt8]?

  /// A file.
  package init(role: Attachment.Role, name: String, type: String = "", bytes: [UInt8], signature: [UInt8]? = nil) {
    self.role = role
    self.name = name
    self.type = type
    self.bytes = bytes
    self.signature = signature
  }
}
