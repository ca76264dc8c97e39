import ProgrammeFiles

/// What a form was made of, carried by the form itself: so a change by somebody else in the meantime is noticed where it
/// matters, and only there.
enum FormBase {
  /// The text of a value; empty for none.
  static func text(of node: DataNode?) -> String { node.map { $0.inOneLine } ?? "" }

  /// The value of a text.
  static func node(_ text: String) -> DataNode? {
    text.isEmpty ? nil : YAMLReader.read(SourceFile(name: "форма.json", text: text)).root
  }

  /// True when both say the same.
  static func isSame(_ base: DataNode?, _ now: DataNode?) -> Bool {
    text(of: base) == text(of: now)
  }
}
