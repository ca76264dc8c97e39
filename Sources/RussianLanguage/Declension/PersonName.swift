/// A person's name as written, its words told apart: surname, first name, patronymic or initials, in any usual order.
package struct PersonName: Hashable, Sendable {
  /// What a word of the name is.
  private enum Role {
    case surname
    case given
    case patronymic
    /// Initials and whatever else never changes.
    case fixed
  }

  private struct Part: Hashable {
    let before: String
    let word: String
    let after: String
    var role: Role
  }

  private var parts: [Part] = []
  /// False when the words could not be told apart for certain.
  private var isClear = true
  /// The sex given, or the one that the patronymic or the first name shows; nil when nothing shows it.
  package let gender: PersonGender?

  /// Reads `Сухина О.В.`, `О.В. Сухина`, `Сухина Ольга Викторовна`, `Ольга Викторовна Сухина`; spaces and marks are kept.
  package init(_ text: String, gender: PersonGender? = nil) {
    var rest = text[...]
    var parts: [Part] = []
    while !rest.isEmpty {
      let before = rest.prefix { !$0.isLetter }
      rest = rest[before.endIndex...]
      let initials = WordShape.initials(of: rest)
      let word = initials.isEmpty ? rest.prefix { $0.isLetter || $0 == "-" } : initials
      rest = rest[word.endIndex...]
      let after = rest.prefix { !$0.isLetter }
      rest = rest[after.endIndex...]
      parts.append(
        Part(
          before: String(before), word: String(word), after: String(after),
          role: !initials.isEmpty || word.isEmpty || Self.isOrigin(String(word)) ? .fixed : .surname))
    }
    // «Акиф оглы» is a patronymic of two words, which never changes; where it stands tells the surname.
    let origin = parts.indices.dropFirst().first { parts[$0].role == .fixed && Self.isOrigin(parts[$0].word) }
    if let origin { parts[origin - 1].role = .fixed }
    let names = parts.indices.filter { parts[$0].role == .surname }
    var roles = Self.roles(of: names.map { parts[$0].word })
    if let origin, names.count == 2 {
      roles = (origin > names[1] ? [.surname, .given] : [.given, .surname], true)
    }
    for (index, role) in zip(names, roles.roles) { parts[index].role = role }
    isClear = roles.isClear
    self.parts = parts
    let shown = parts.compactMap { part -> PersonGender? in
      switch part.role {
      case .patronymic: PersonGender(patronymic: part.word)
      case .given: GivenNameDeclension.gender(of: part.word)
      default: ["оглы", "кызы"].contains(part.word.lowercased()) ? PersonGender(patronymic: part.word) : nil
      }
    }
    self.gender = gender ?? shown.last
  }

  private static func isOrigin(_ word: String) -> Bool { ["оглы", "кызы", "улы", "уулу"].contains(word.lowercased()) }

  private static func roles(of words: [String]) -> (roles: [Role], isClear: Bool) {
    let isPatronymic = words.map { PersonGender(patronymic: $0) != nil }
    switch words.count {
    case 0: return ([], true)
    case 1: return ([.surname], true)
    case 2:
      if isPatronymic[1], GivenNameDeclension.gender(of: words[0]) != nil { return ([.given, .patronymic], true) }
      let isGiven = words.map { GivenNameDeclension.gender(of: $0) != nil }
      if isGiven[0] != isGiven[1] { return (isGiven[0] ? [.given, .surname] : [.surname, .given], true) }
      let isSurname = words.map { word in surnameEndings.contains(where: word.lowercased().hasSuffix) }
      if isSurname[0] != isSurname[1] { return (isSurname[0] ? [.surname, .given] : [.given, .surname], true) }
      return ([.surname, .given], false)
    case 3:
      if isPatronymic[2] { return ([.surname, .given, .patronymic], true) }
      if isPatronymic[1] { return ([.given, .patronymic, .surname], true) }
      return ([.surname, .given, .fixed], false)
    default: return (words.map { _ in .fixed }, false)
    }
  }

  private static let surnameEndings = [
    "ов", "ев", "ёв", "ова", "ева", "ёва", "ская", "цкая", "ский", "цкий", "енко", "швили", "дзе", "чук",
  ]

  /// The whole name in a case, in the order and with the marks of the written one.
  ///
  /// When the sex is not known, the form is sure only if a man's and a woman's would be the same.
  package func declined(in grammaticalCase: GrammaticalCase) -> DeclinedText {
    guard grammaticalCase != .nominative else { return DeclinedText(written) }
    if let gender { return declined(gender, grammaticalCase) }
    let (man, woman) = (declined(.male, grammaticalCase), declined(.female, grammaticalCase))
    if man.text == woman.text { return DeclinedText(man.text, isSure: man.isSure && woman.isSure) }
    return .unsure(looksFeminine ? woman.text : man.text)
  }

  private var written: String { parts.map { $0.before + $0.word + $0.after }.joined() }

  private var looksFeminine: Bool {
    parts.contains { part in
      part.role == .surname
        && ["ова", "ева", "ёва", "ина", "ына", "ая"].contains(where: part.word.lowercased().hasSuffix)
    }
  }

  private func declined(_ gender: PersonGender, _ grammaticalCase: GrammaticalCase) -> DeclinedText {
    var isSure = isClear
    let text = parts.map { part in
      let form =
        switch part.role {
        case .surname: SurnameDeclension.declined(part.word, gender, grammaticalCase)
        case .given: GivenNameDeclension.declined(part.word, gender, grammaticalCase)
        case .patronymic: GivenNameDeclension.patronymic(part.word, gender, grammaticalCase)
        case .fixed: DeclinedText(part.word)
        }
      isSure = isSure && form.isSure
      return part.before + form.text + part.after
    }.joined()
    return DeclinedText(text, isSure: isSure)
  }
}
