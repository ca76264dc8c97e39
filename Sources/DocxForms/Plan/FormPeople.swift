/// The people of a school's data: a form shows their names where data hold their keys.
struct FormPeople {
  private let names: [String: String]

  init(_ data: DataTree) {
    var names: [String: String] = [:]
    for entry in data["люди"]?.entries ?? [] {
      guard let surname = entry.value["фамилия"]?.text else { continue }
      let initials =
        entry.value["инициалы"]?.text
        ?? ["имя", "отчество"].compactMap { entry.value[$0]?.text?.first }.map { "\($0)." }.joined()
      names[entry.key] = initials.isEmpty ? surname : surname + " " + initials
    }
    self.names = names
  }

  /// The name of a key; any other text as it is.
  func shown(_ text: String) -> String { names[text] ?? text }

  /// The key of a name that one person has; any other text as it is.
  func key(_ text: String) -> String {
    let folded = FormText.folded(text)
    let keys = names.filter { FormText.folded($0.value) == folded }.map(\.key)
    return keys.count == 1 ? keys[0] : text
  }
}
