/// A check box: Word's own extension of 2010, with a sign that any program shows.
enum FormCheckBox {
  /// The namespace of the extension.
  static let address = "http://schemas.microsoft.com/office/word/2010/wordml"

  static func sign(_ isOn: Bool) -> String { isOn ? "☒" : "☐" }

  /// Whether a box is ticked, by what stands in its place: a sign of any program, or what somebody typed over it; nil
  /// for other words.
  static func isOn(_ text: String) -> Bool? {
    let words = FormText.folded(text)
    if words.isEmpty || ["☐", "□", "нет", "-"].contains(words) { return false }
    if ["☒", "☑", "✓", "✔", "✗", "✘", "☓", "v", "x", "х", "+", "да"].contains(words) { return true }
    return nil
  }

  static func properties(isOn: Bool) -> String {
    "<w14:checkbox><w14:checked w14:val=\"\(isOn ? 1 : 0)\"/>"
      + "<w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
      + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>"
  }
}
