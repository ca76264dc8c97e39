import DocumentRecognition

/// A person has the same surname, initials and post wherever a document names them.
struct PersonsAreTheSame: InspectionRule {
  let code = "ENT-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let persons = NamedPerson.all(in: document)
    var swapped: [Passage] = []
    var misspelt: [Passage] = []
    var posts: [Passage] = []
    var seen: [NamedPerson] = []
    for person in persons {
      if let other = seen.first(where: {
        // A contract names each director in full once; in a list two may share a surname.
        $0.surname == person.surname
          && ($0.isSwapped(person) || document.kind == .contract && $0.isHalf(person))
      }) {
        swapped += [other.passage, person.passage]
      }
      if let other = seen.first(where: { $0.initials == person.initials && $0.isMisspelt(person) }) {
        misspelt += [other.passage, person.passage]
      }
      if let other = seen.first(where: {
        $0.isSame(person) && $0.post != nil && person.post != nil && $0.post != person.post
      }) {
        posts += [other.passage, person.passage]
      }
      seen.append(person)
    }
    return RuleFinding.grouped(
      "у одной фамилии разные инициалы", hint: "проверьте имя и отчество и пишите их одинаково",
      at: Self.once(swapped))
      + RuleFinding.grouped(
        "фамилия с одними и теми же инициалами написана по-разному", hint: "проверьте фамилию", at: Self.once(misspelt))
      + RuleFinding.grouped(
        "одно лицо названо с разными должностями", hint: "проверьте должность по штатному расписанию",
        at: Self.once(posts))
  }

  private static func once(_ passages: [Passage]) -> [Passage] {
    passages.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
