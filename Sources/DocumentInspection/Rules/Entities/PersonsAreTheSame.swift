import DocumentRecognition

/// A person has the same surname, initials and post wherever a document names them.
struct PersonsAreTheSame: InspectionRule {
  let code = "ENT-11"

  /// Of more namesakes nobody could tell who is meant.
  private static let most = 200

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let persons = NamedPerson.all(in: document)
    var swapped: [Passage] = []
    var misspelt: [Passage] = []
    var posts: [Passage] = []
    var bySurname: [String: [NamedPerson]] = [:]
    var byInitials: [String: [NamedPerson]] = [:]
    for person in persons {
      let namesakes = bySurname[person.surname] ?? []
      // A contract names each director in full once; in a list two may share a surname.
      if let other = namesakes.first(where: {
        $0.isSwapped(person) || document.kind == .contract && $0.isHalf(person)
      }) {
        swapped += [other.passage, person.passage]
      }
      let others = byInitials[person.initials] ?? []
      if let other = others.first(where: { $0.isMisspelt(person) }) {
        misspelt += [other.passage, person.passage]
      }
      if let other = namesakes.first(where: {
        $0.isSame(person) && $0.post != nil && person.post != nil && $0.post != person.post
          && !isActing($0, document) && !isActing(person, document)
      }) {
        posts += [other.passage, person.passage]
      }
      if namesakes.count < Self.most { bySurname[person.surname, default: []].append(person) }
      if others.count < Self.most, !others.contains(where: { $0.surname == person.surname }) {
        byInitials[person.initials, default: []].append(person)
      }
    }
    return RuleFinding.grouped(
      "у одной фамилии разные инициалы", hint: "проверьте имя и отчество и пишите их одинаково",
      at: swapped.withoutRepetitions)
      + RuleFinding.grouped(
        "фамилия с одними и теми же инициалами написана по-разному", hint: "проверьте фамилию",
        at: misspelt.withoutRepetitions)
      + RuleFinding.grouped(
        "одно лицо названо с разными должностями", hint: "проверьте должность по штатному расписанию",
        at: posts.withoutRepetitions)
  }

  private static let acting = WordStems(words: ["врио", "врип", "ио", "исполняющий", "исполняющая", "исполняющего"])

  /// «Врио начальника А.Г. Дюма»: whoever acts for another has a post of their own.
  private func isActing(_ person: NamedPerson, _ document: RecognisedDocument) -> Bool {
    let words = document.paragraphs[person.passage.paragraph].words.filter {
      $0.range.upperBound <= person.passage.range.lowerBound
    }.suffix(12)
    return words.contains(where: Self.acting.hold)
      || zip(words, words.dropFirst()).contains { $0.reads("и") && $1.reads("о") }
  }
}
