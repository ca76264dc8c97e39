import Foundation

/// Where a request comes from: for limits, cookies and what is told to this machine alone.
struct VisitorOrigin: Sendable, Hashable {
  /// The visitor's address; a proxy's word for it where the proxy is trusted.
  let address: String
  /// True when the visitor speaks https.
  let isSecure: Bool
  /// True for this machine itself, not through a proxy.
  let isLocal: Bool

  /// What counts as one visitor: an address, or a network of the sixth version, of which everybody has a whole one.
  var key: String {
    var bytes = in6_addr()
    guard address.contains(":"), inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    return withUnsafeBytes(of: bytes) { raw in
      raw.prefix(8).map { String($0, radix: 16) }.joined(separator: ".") + "::"
    }
  }

  static func isLoopback(_ address: String) -> Bool {
    address == "::1" || address == "localhost" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.")
  }
}
