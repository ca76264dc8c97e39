import Diagnostics
import ProgrammeModel
import RussianLanguage

/// Puts the domain's names into print: cases, posts of the right day, typographic spaces; and notes every form that a
/// person should look at.
struct PrintedForms {
  /// The set whose keys are looked up.
  let set: ProgrammeSet
  /// The document's day, which decides about posts and names; nil in a draft.
  let date: CalendarDate?
  /// The school whose own document it is: it is not named again beside its people.
  var home: Party.Target?
  /// Forms that are not sure.
  private(set) var notes: [Diagnostic] = []

  init(set: ProgrammeSet, date: CalendarDate?) {
    self.set = set
    self.date = date
  }

  /// A name in a case: the form given in the data, otherwise our own declension, noted when it is not sure.
  mutating func name(_ forms: NameForms, in grammaticalCase: GrammaticalCase, at path: FieldPath) -> String {
    if let given = forms[grammaticalCase] { return Typography.polished(given) }
    let declined = Declension.phrase(forms.nominative, in: grammaticalCase)
    if !declined.isSure { note(declined.text, of: forms.nominative, in: grammaticalCase, at: path) }
    return Typography.polished(declined.text)
  }

  /// A title or a word of the data in a case.
  mutating func phrase(_ text: String, in grammaticalCase: GrammaticalCase, at path: FieldPath) -> String {
    name(NameForms(nominative: text), in: grammaticalCase, at: path)
  }

  /// A person's surname in a case with the initials behind it: «Папину Н.И.».
  mutating func surnameFirst(_ person: Person, in grammaticalCase: GrammaticalCase = .nominative) -> String {
    var surname = person.surname
    if let given = person.surnameForms[grammaticalCase] {
      surname = given
    } else {
      let declined = Declension.person(person.surname, gender: person.gender, in: grammaticalCase)
      surname = declined.text
      if !declined.isSure {
        var note = Diagnostic(
          "VAL-20", .note, "проверьте: «\(person.surname)» в падеже «\(grammaticalCase.russianName)» — «\(surname)»",
          hint: person.gender == nil ? "укажите «пол: м» или «пол: ж»" : Self.confirmation, path: person.path)
        // Without the sex the form is a guess between two, and what is to be said is the sex.
        if person.gender != nil {
          note.fix = Fix(
            .sibling(key: "фамилия-\(grammaticalCase.russianName)", value: surname), at: person.surnamePath,
            isSuggestion: true)
        }
        notes.append(note)
      }
    }
    return Typography.polished([surname, person.initials].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A person as a signature prints it: «Н.И. Папина».
  func initialsFirst(_ person: Person) -> String {
    Typography.polished([person.initials, person.surname].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A person with all that is known of the name: «Папина Нина Ивановна», «Папина Н.И.».
  func surnameFirstInFull(_ person: Person) -> String {
    let names = [person.firstName, person.patronymic].compactMap(\.self)
    guard !names.isEmpty else {
      return Typography.polished([person.surname, person.initials].filter { !$0.isEmpty }.joined(separator: " "))
    }
    return Typography.polished(([person.surname] + names).joined(separator: " "))
  }

  /// A person with all that is known of the name, in a case: «Папиной Нины Ивановны»; noted when the form is not sure.
  mutating func surnameFirstInFull(_ person: Person, in grammaticalCase: GrammaticalCase) -> String {
    guard let first = person.firstName else { return surnameFirst(person, in: grammaticalCase) }
    let full = [person.surname, first, person.patronymic].compactMap(\.self).joined(separator: " ")
    let declined = Declension.person(full, gender: person.gender, in: grammaticalCase)
    var words = declined.text.split(separator: " ").map(String.init)
    if let given = person.surnameForms[grammaticalCase] {
      words.replaceSubrange(..<min(words.count, person.surname.split(separator: " ").count), with: [given])
    }
    let printed = words.joined(separator: " ")
    if !declined.isSure {
      notes.append(
        Diagnostic(
          "VAL-20", .note, "проверьте: «\(full)» в падеже «\(grammaticalCase.russianName)» — «\(printed)»",
          hint: person.gender == nil ? "укажите «пол: м» или «пол: ж»" : nil, path: person.path))
    }
    return Typography.polished(printed)
  }

  /// The post that a person holds on the document's day.
  func post(_ person: Person) -> Post? { person.post(on: date) }

  /// A party in a case, as it stands in a sentence: a unit by its name, a person as «методисту Папиной Н.И.».
  mutating func party(_ party: Party, in grammaticalCase: GrammaticalCase) -> String {
    switch party.target {
    case .text(let text): return Typography.polished(text)
    case .organisation:
      return set.organisation.map { name($0.name, in: grammaticalCase, at: $0.path) } ?? ""
    case .unit(let key): return set.unit(key).map { name($0.name, in: grammaticalCase, at: $0.path) } ?? key
    case .school(let key): return set.school(key).map { name($0.forms, in: grammaticalCase, at: $0.path) } ?? key
    case .person(let key):
      guard let person = set.person(key) else { return key }
      let surname = surnameFirst(person, in: grammaticalCase)
      return postAndPlace(person, in: grammaticalCase).map { $0 + " " + surname } ?? surname
    }
  }

  /// A party as a table names it: «Папина Н.И., методист», with the school where the post is elsewhere; a unit or a school by its name.
  mutating func listed(_ party: Party) -> String {
    guard let key = party.personKey, let person = set.person(key) else { return self.party(party, in: .nominative) }
    let surname = surnameFirst(person)
    return postAndPlace(person).map { surname + ", " + $0 } ?? surname
  }

  /// A party as the first column of an official list names it: a school by its full name where the data give it.
  mutating func fullName(of party: Party) -> String {
    guard let key = party.schoolKey, let school = set.school(key), school.fullName != nil else {
      return self.party(party, in: .nominative)
    }
    return Typography.polished(Self.fullName(of: school))
  }

  private mutating func note(
    _ form: String, of nominative: String, in grammaticalCase: GrammaticalCase, at path: FieldPath
  ) {
    let place = keys(of: nominative, at: path)
    let key = (place?.stem.map { "\($0)-" } ?? "") + grammaticalCase.russianName
    var note = Diagnostic(
      "VAL-20", .note, "проверьте: «\(nominative)» в падеже «\(grammaticalCase.russianName)» — «\(form)»",
      hint: "если форма другая, впишите её: «\(key): …»" + (place == nil ? "" : "; " + Self.confirmation), path: path)
    if let place {
      note.fix = Fix(.sibling(key: key, value: form), at: path.key(place.nominative), isSuggestion: true)
    }
    notes.append(note)
  }

  private static let confirmation = "верна — запишет prikaz check --confirm-cases"

  /// The key under which a record has that nominative, and the stem of the keys of its cases; nil for titles and the like.
  private func keys(of nominative: String, at path: FieldPath) -> (nominative: String, stem: String?)? {
    if let organisation = set.organisation, organisation.path == path, organisation.name.nominative == nominative {
      return ("наименование", nil)
    }
    if set.units.contains(where: { $0.path == path }) { return ("наименование", nil) }
    if set.schools.contains(where: { $0.path == path }) { return ("краткое", nil) }
    if set.people.contains(where: { $0.posts.contains { $0.path == path } }) { return ("должность", "должность") }
    return nil
  }
}
