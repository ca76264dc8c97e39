import CLibcrypto
import ContentHashing

/// A secret that only its holder knows: sessions, links and programs carry it, the database keeps its hash alone.
package struct SecretToken: Sendable {
  /// 256 random bits in hexadecimal: letters and digits that any address or cookie can hold.
  package let text: String

  /// A new secret from the system's random source.
  package init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }.hexadecimal
  }

  /// A secret that somebody showed.
  package init(shown text: String) { self.text = text }

  /// The SHA-256 of the secret: enough to find it again, useless to whoever reads the database.
  package var hash: String { ContentHash.of(Array(text.utf8)) }

  /// True for the same secret; how long it takes does not tell how much of it is right.
  package func isEqual(to other: String) -> Bool {
    let (left, right) = (Array(text.utf8), Array(other.utf8))
    return left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }
}
