import Foundation

/// Texts as parts of addresses.
enum PageAddress {
  /// A text inside a query: only letters and digits of ASCII stay as they are.
  static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
