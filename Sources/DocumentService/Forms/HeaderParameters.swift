import Foundation

/// A header's value with its parameters: `form-data; name="a;b"; filename*=UTF-8''…` (RFC 9110, 5.6.6; RFC 8187).
struct HeaderParameters {
  /// The value before the parameters, in small letters.
  let value: String
  private var parameters: [(name: String, value: String)] = []

  /// Takes a header apart; whatever is no parameter is passed over.
  init(_ header: String) {
    var rest = Substring(header)
    value = Self.token(&rest, until: ";").lowercased()
    while rest.popFirst() != nil {
      let name = Self.token(&rest, until: ";=").lowercased()
      guard rest.first == "=" else { continue }
      rest.removeFirst()
      while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
      parameters.append((name, rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest, until: ";")))
    }
  }

  /// The first parameter of a name in small letters.
  subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

  /// A parameter in its extended form, `name*=UTF-8''…`; nil when it is not there or in another character set.
  func extended(_ name: String) -> String? {
    guard let text = self[name + "*"] else { return nil }
    let pieces = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].lowercased() == "utf-8" else { return nil }
    return String(pieces[2]).removingPercentEncoding
  }

  private static func token(_ rest: inout Substring, until ends: String) -> String {
    let text = rest.prefix { !ends.contains($0) }
    rest = rest[text.endIndex...]
    return text.trimmingCharacters(in: .whitespaces)
  }

  /// A quoted text. A backslash is only taken away before a quote or another one: old browsers send whole Windows paths.
  private static func quoted(_ rest: inout Substring) -> String {
    rest.removeFirst()
    var text = ""
    while let sign = rest.popFirst(), sign != "\"" {
      if sign == "\\", let next = rest.first, next == "\"" || next == "\\" {
        text.append(next)
        rest.removeFirst()
      } else {
        text.append(sign)
      }
    }
    rest = rest[(rest.firstIndex(of: ";") ?? rest.endIndex)...]
    return text
  }
}
