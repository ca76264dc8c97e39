import CLibcrypto

/// SHA-256, by which files, secrets and what a run has read and written are known again.
package enum ContentHash {
  /// The hash of bytes in lower-case hexadecimal figures.
  package static func of(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    return digest.hexadecimal
  }

  /// The hash of several named contents in their order; neither a name nor a border between contents can be mistaken.
  package static func of(_ files: [(name: String, bytes: [UInt8])]) -> String {
    of(Array(files.map { "\(of($0.bytes)) \($0.name)\n" }.joined().utf8))
  }

  /// True for a text that can be a hash: as many figures as one has.
  package static func isValid(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
