import Diagnostics

/// A place in a data file as it stands in addresses and names of fields: `/дорожная-карта/группы/[0]`.
enum DataPointer {
  /// The text of steps; empty for the root.
  static func text(of steps: some Sequence<FieldPath.Component>) -> String {
    steps.map { step in
      switch step {
      case .index(let position): "/[\(position)]"
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1").replacing("[", with: "~2")
      }
    }.joined()
  }

  /// The steps of a text; nil when it is none of ours.
  static func steps(of text: some StringProtocol) -> [FieldPath.Component]? {
    guard !text.isEmpty else { return [] }
    guard text.hasPrefix("/") else { return nil }
    return String(text.dropFirst()).split(separator: "/", omittingEmptySubsequences: false).map(String.init).map {
      part in
      if part.hasPrefix("["), part.hasSuffix("]"), let position = Int(part.dropFirst().dropLast()), position >= 0 {
        return .index(position)
      }
      return .key(part.replacing("~2", with: "[").replacing("~1", with: "/").replacing("~0", with: "~"))
    }
  }
}
