/// A check box: Word's own extension of 2010, with a sign that any program shows.
enum FormCheckBox {
  private static let address = "http://schemas.microsoft.com/office/word/2010/wordml"

  static let signs: (on: Character, off: Character) = ("☒", "☐")

  static func sign(_ isOn: Bool) -> String { String(isOn ? signs.on : signs.off) }

  static func properties(isOn: Bool) -> String {
    "<w14:checkbox xmlns:w14=\"\(address)\"><w14:checked w14:val=\"\(isOn ? 1 : 0)\"/>"
      + "<w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
      + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>"
  }
}
