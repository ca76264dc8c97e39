import Diagnostics
import DocxTemplating
import ProgrammeModel
import RussianLanguage

extension PrintedForms {
  /// The requisite of a signature: post and name; blank where a draft has nobody yet.
  mutating func signature(_ signatory: Signatory?, at path: FieldPath) -> TemplateValue {
    guard let signatory, let person = set.person(signatory.personKey) else {
      return .record(["должность": .text(""), "имя": .text("")], path: path)
    }
    let post = post(person)
    var title = post.map { Typography.polished($0.title.nominative) }
    if signatory.isActing {
      // The post is that of the person whose duties are performed; the data's own post only where nobody is named.
      let held = signatory.actingForKey.flatMap { set.person($0) }.flatMap { self.post($0) } ?? post
      title = held.map {
        "Исполняющий обязанности " + name($0.title, in: .genitive, at: $0.path).withoutCapital
      }
    }
    return .record(
      [
        "должность": .text(title.map(\.withCapital) ?? "", path: post?.path ?? person.path),
        "имя": .text(initialsFirst(person), path: person.path),
      ], path: signatory.path)
  }

  /// The requisite of a signature below a document that has no blank: there the post names the organisation too
  /// (ГОСТ Р 7.0.97, реквизит 22).
  mutating func signatureOffBlank(of party: Party?, at path: FieldPath) -> TemplateValue {
    let plain = signature(of: party, at: path)
    guard let person = party?.personKey.flatMap({ set.person($0) }), let post = post(person),
      let place = place(of: post)
    else { return plain }
    return .record(
      [
        "должность": .text(
          Typography.polished(post.title.nominative).withCapital + " " + place, path: post.path),
        "имя": .text(initialsFirst(person), path: person.path),
      ], path: party?.path ?? path)
  }

  /// The organisation of a post in the genitive; nil when the post's own words name it: «Начальник отдела образования».
  private mutating func place(of post: Post) -> String? {
    if let organisation = post.organisation, organisation.target != home, organisation.target != .organisation {
      return party(organisation, in: .genitive)
    }
    guard let organisation = set.organisation else { return nil }
    let forms = organisation.shortNameForms ?? organisation.name
    let head = forms.nominative.split(separator: " ").first.map { $0.lowercased().prefix(5) } ?? ""
    let words = post.title.nominative.lowercased().split(separator: " ")
    // «Директор МКУ «Центр»» names an organisation of its own.
    guard !head.isEmpty, !words.contains(where: { $0.hasPrefix(head) }), !post.title.nominative.contains("«") else {
      return nil
    }
    return name(forms, in: .genitive, at: organisation.path)
  }

  /// Somebody who signs a mark: name, post, and «ознакомлен» in the person's gender.
  mutating func signer(_ party: Party) -> (person: Person?, record: TemplateValue) {
    let (person, fields) = signerFields(party)
    return (person, .record(of: fields, path: party.path))
  }

  /// The fields of somebody who signs a mark.
  mutating func signerFields(_ party: Party) -> (person: Person?, fields: [String: TemplateValue]) {
    guard let key = party.personKey, let person = set.person(key) else {
      return (nil, ["имя": .text(""), "должность": TemplateValue(.absent)])
    }
    let place = post(person)?.path ?? person.path
    return (
      person,
      [
        "имя": .text(initialsFirst(person), path: person.path),
        "должность": TemplateValue(postAndPlace(person).map { .text($0.withCapital) } ?? .absent, path: place),
        "ознакомлен": .text(Self.acknowledgementWord([person]), path: person.path),
      ]
    )
  }

  /// «ознакомлен», «ознакомлена», of several «ознакомлены»; without a known gender both endings stand.
  static func acknowledgementWord(_ people: [Person?]) -> String {
    if people.count > 1 { return ShortParticiple.acquainted.text(.plural) }
    guard let gender = people.first??.gender else { return ShortParticiple.acquainted.text(.masculine) + "(а)" }
    return ShortParticiple.acquainted.text(gender.grammatical)
  }

  /// A person's post with the school where it is held elsewhere: «учитель истории МБОУ …»; nil without a post.
  mutating func postAndPlace(_ person: Person, in grammaticalCase: GrammaticalCase = .nominative) -> String? {
    guard let post = post(person) else { return nil }
    var words = name(post.title, in: grammaticalCase, at: post.path).withoutCapital
    if let organisation = post.organisation, organisation.target != home {
      words += " " + party(organisation, in: .genitive)
    }
    return words
  }

  /// A party that speaks or acts in minutes: «Сомова А.П., директор», in a case both.
  mutating func introduced(_ party: Party, in grammaticalCase: GrammaticalCase) -> String {
    guard let key = party.personKey, let person = set.person(key) else {
      return self.party(party, in: grammaticalCase)
    }
    let surname = surnameFirst(person, in: grammaticalCase)
    return postAndPlace(person, in: grammaticalCase).map { surname + ", " + $0 } ?? surname
  }

  /// An addressee as it stands on a letter, dative: post and place, the name on a line of its own; a school means its
  /// director (ГОСТ Р 7.0.97, реквизит 15).
  mutating func addressee(_ party: Party) -> String {
    switch party.target {
    case .text, .organisation, .unit: return self.party(party, in: .dative).withCapital
    case .person(let key):
      guard let person = set.person(key) else { return key }
      let surname = surnameFirst(person, in: .dative)
      return postAndPlace(person, in: .dative).map { $0.withCapital + "\n" + surname } ?? surname
    case .school(let key):
      guard let school = set.school(key) else { return key }
      let post = "Директору " + name(school.forms, in: .genitive, at: school.path)
      guard let director = school.director else { return post }
      if let person = director.personKey.flatMap({ set.person($0) }) {
        // Whoever performs a director's duties is addressed as such.
        if let own = self.post(person), own.organisation?.schoolKey == key, Self.isActing(own),
          let words = postAndPlace(person, in: .dative)
        {
          return words.withCapital + "\n" + surnameFirst(person, in: .dative)
        }
        return post + "\n" + surnameFirst(person, in: .dative)
      }
      return post + "\n" + self.party(director, in: .dative)
    }
  }

  private static func isActing(_ post: Post) -> Bool {
    let words = post.title.nominative.lowercased()
    return ["исполняющ", "и.о.", "и. о.", "врио", "врем"].contains(where: words.hasPrefix)
  }

  /// The person whom an addressee means: the person, or the director of a school.
  func addressedPerson(_ party: Party) -> Person? {
    switch party.target {
    case .person(let key): set.person(key)
    case .school(let key): set.school(key)?.director?.personKey.flatMap { set.person($0) }
    case .text, .organisation, .unit: nil
    }
  }
}
