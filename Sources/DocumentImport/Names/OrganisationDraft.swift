import ProgrammeFiles

/// What documents say of the body that issues them.
struct OrganisationDraft {
  var name: String?
  var genitive: String?
  var onLetterhead: String?
  var superior: String?
  var place: String?
  /// Address, telephone and the like by their keys, in the order of the data.
  var contacts: [YAMLValue.Entry] = []

  /// The record; nil when nothing is known.
  var entries: [YAMLValue.Entry]? {
    guard let name else { return nil }
    var entries = [YAMLValue.Entry("наименование", .text(name))]
    func add(_ key: String, _ text: String?) {
      if let text { entries.append(.init(key, .text(text))) }
    }
    add("родительный", genitive)
    add("на-бланке", onLetterhead)
    add("вышестоящая", superior)
    add("место-составления", place)
    entries += contacts
    if !contacts.isEmpty { entries.append(.init("реквизиты-на-приказе", .text("да"))) }
    return entries
  }

  /// True when a text is the body's name.
  func isNamed(by text: String) -> Bool {
    guard let name else { return false }
    let folded = ImportedText.folded(text)
    return folded == ImportedText.folded(name)
  }
}
