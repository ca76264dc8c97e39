import ProgrammeFiles
import RussianLanguage

/// The persons of a set under keys of their surnames.
struct PeopleRegistry {
  /// A person.
  struct Person {
    let key: String
    let surname: String
    let initials: String
    /// First name and patronymic, where the document spells them out.
    var names: [String] = []
    var post: String?
    var gender: PersonGender?
    /// The surname's accusative as the document has it, where declension would not be sure of it.
    var accusative: String?

    var surnameFirst: String { surname + " " + initials }
  }

  private(set) var people: [Person] = []

  /// The key of a person; the post and the sex are kept when they were not known.
  mutating func key(
    surname: String, initials: String, names: [String] = [], post: String? = nil, gender: PersonGender? = nil
  ) -> String {
    let initials = initials.filter { !$0.isWhitespace }
    let shown = gender ?? names.last.flatMap { PersonGender(patronymic: $0) } ?? Self.gender(of: surname)
    if let index = people.firstIndex(where: { $0.surname == surname && $0.initials == initials }) {
      people[index].post = people[index].post ?? post
      people[index].gender = gender ?? people[index].gender ?? shown
      if people[index].names.isEmpty { people[index].names = names }
      return people[index].key
    }
    var key = surname.lowercased()
    if people.contains(where: { $0.key == key }) {
      key += "-" + initials.lowercased().filter(\.isLetter)
    }
    people.append(
      Person(key: key, surname: surname, initials: initials, names: names, post: post, gender: shown))
    return key
  }

  /// The key of the known person whom words name in a case, the post before the name: «методисту Сухиной О.В.».
  func key(named words: String, in grammaticalCase: GrammaticalCase) -> String? {
    let wanted = ImportedText.folded(words)
    let exact = people.first { person in
      let surname = Declension.person(person.surname, gender: person.gender, in: grammaticalCase).text
      let name = surname + " " + person.initials
      guard let post = person.post else { return ImportedText.folded(name) == wanted }
      let phrase = Declension.phrase(post.withoutCapital, in: grammaticalCase).text
      return ImportedText.folded(phrase + " " + name) == wanted
    }?.key
    return exact ?? key(brieflyNamed: wanted, in: grammaticalCase) ?? key(ofEitherSex: wanted, in: grammaticalCase)
  }

  /// The key of a person whose sex is not known and whose name reads as wanted for a man or a woman: «Белоконь Т.Т.» in the
  /// accusative is a woman.
  private func key(ofEitherSex wanted: String, in grammaticalCase: GrammaticalCase) -> String? {
    people.first { person in
      guard person.gender == nil, let post = person.post else { return false }
      let phrase = Declension.phrase(post.withoutCapital, in: grammaticalCase).text
      return [PersonGender.male, .female].contains { gender in
        let surname = Declension.person(person.surname, gender: gender, in: grammaticalCase).text
        return ImportedText.folded(phrase + " " + surname + " " + person.initials) == wanted
      }
    }?.key
  }

  /// The key of the only person of that name whose post the words cut short: «заместителя начальника Ткач И.И.» where the
  /// known post goes on with the body's name.
  private func key(brieflyNamed wanted: String, in grammaticalCase: GrammaticalCase) -> String? {
    let found = people.filter { person in
      let surname = Declension.person(person.surname, gender: person.gender, in: grammaticalCase).text
      let name = ImportedText.folded(surname + " " + person.initials)
      guard let post = person.post, wanted.hasSuffix(" " + name) else { return false }
      let phrase = ImportedText.folded(Declension.phrase(post.withoutCapital, in: grammaticalCase).text)
      return phrase.hasPrefix(wanted.dropLast(name.count))
    }
    return found.count == 1 ? found[0].key : nil
  }

  /// The person of a surname with initials in a case; nil when none or several are known.
  func person(surname: String, initials: String, in grammaticalCase: GrammaticalCase) -> Person? {
    let wanted = ImportedText.folded(surname)
    let found = people.filter { person in
      let declined = Declension.person(person.surname, gender: person.gender, in: grammaticalCase).text
      return person.initials == initials && ImportedText.folded(declined) == wanted
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Keeps the accusative of a surname that declension would not be sure of.
  mutating func takeAccusative(_ form: String, of key: String) {
    guard let index = people.firstIndex(where: { $0.key == key }) else { return }
    let person = people[index]
    let declined = Declension.person(person.surname, gender: person.gender, in: .accusative)
    if declined.text != form || !declined.isSure { people[index].accusative = form }
  }

  /// The key of the person whom a cell names as «Сухина О.В., методист».
  func key(listed words: String) -> String? {
    let wanted = ImportedText.folded(words)
    return people.first { person in
      let post = person.post.map { ", " + $0.withoutCapital } ?? ""
      return ImportedText.folded(person.surnameFirst + post) == wanted
    }?.key
  }

  /// The key of the one who holds a post, another than a given person.
  func key(holding post: String, besides key: String) -> String? {
    let wanted = ImportedText.folded(post)
    return people.first { $0.key != key && $0.post.map(ImportedText.folded) == wanted }?.key
  }

  /// Gives a person a post where none is known; false where one is.
  mutating func takePost(_ post: String, unlessKnown key: String) -> Bool {
    guard let index = people.firstIndex(where: { $0.key == key && $0.post == nil }) else { return false }
    people[index].post = post
    return true
  }

  /// The sex that a surname's end shows; nil for those that have no sex.
  private static func gender(of surname: String) -> PersonGender? {
    let word = surname.lowercased()
    if ["ова", "ева", "ёва", "ина", "ына", "ая"].contains(where: word.hasSuffix) { return .female }
    if ["ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "цкой"].contains(where: word.hasSuffix) { return .male }
    return nil
  }

  /// The records by their keys.
  var entries: [YAMLValue.Entry] {
    people.map { person in
      var entries = [YAMLValue.Entry("фамилия", .text(person.surname))]
      if let form = person.accusative { entries.append(.init("фамилия-винительный", .text(form))) }
      if person.names.count == 2 {
        entries.append(.init("имя", .text(person.names[0])))
        entries.append(.init("отчество", .text(person.names[1])))
      } else {
        entries.append(.init("инициалы", .text(person.initials)))
      }
      if let gender = person.gender { entries.append(.init("пол", .text(gender == .male ? "м" : "ж"))) }
      if let post = person.post { entries.append(.init("должность", .text(post))) }
      return .init(person.key, .record(entries))
    }
  }
}
