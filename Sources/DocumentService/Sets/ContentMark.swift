import DepartmentRecords

/// A short text that tells one content from another, for forms that must notice a change.
enum ContentMark {
  static func of(_ bytes: [UInt8]) -> String { SecretToken(shown: String(decoding: bytes, as: UTF8.self)).hash }
}
