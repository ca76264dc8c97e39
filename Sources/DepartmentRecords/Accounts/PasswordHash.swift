import CArgon2
import Foundation

/// Passwords as they are kept: Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names as the least
/// (19 MiB, two passes, one lane). One takes some 20 ms and 19 MiB, so callers bound how many are made at once.
package enum PasswordHash {
  private static let (passes, kibibytes, lanes): (UInt32, UInt32, UInt32) = (2, 19 * 1024, 1)
  private static let (saltLength, hashLength) = (16, 32)

  /// The hash of a password with a salt of its own, as text with its parameters; nil when there is no memory for it.
  package static func hash(of password: String) -> String? {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let bytes = normalised(password)
    let length = argon2_encodedlen(passes, kibibytes, lanes, UInt32(saltLength), UInt32(hashLength), Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    let code = argon2id_hash_encoded(
      passes, kibibytes, lanes, bytes, bytes.count, salt, salt.count, hashLength, &encoded, length)
    guard code == ARGON2_OK.rawValue else { return nil }
    return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// True when a hash is this password's; without a hash as much work is done, so that time does not tell who exists.
  package static func matches(_ password: String, _ hash: String?) -> Bool {
    let bytes = normalised(password)
    // The library compares in constant time.
    let isRight = argon2id_verify(hash ?? nobodys, bytes, bytes.count) == ARGON2_OK.rawValue
    return isRight && hash != nil
  }

  /// One password in one form: a keyboard may make «й» of one sign or of two.
  private static func normalised(_ password: String) -> [UInt8] {
    Array(password.precomposedStringWithCanonicalMapping.utf8)
  }

  private static let nobodys = hash(of: SecretToken().text) ?? ""
}
