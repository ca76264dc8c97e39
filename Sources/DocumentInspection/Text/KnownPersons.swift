import DocumentRecognition

/// The persons whom a document has introduced: somewhere with a post, or with all their names.
struct KnownPersons {
  private struct Name: Hashable {
    let surname: String
    let initials: String

    init(_ person: NamedPerson) { (surname, initials) = (person.surname, person.initials) }
  }

  private var known: Set<Name> = []

  /// The persons of a document that stand beside a post, as `hasPost` says, and those whose full names it gives.
  init(_ document: RecognisedDocument, hasPost: (DocumentParagraph, PersonMention) -> Bool) {
    for (index, paragraph) in document.shown {
      let introduced = paragraph.persons.filter { hasPost(paragraph, $0) }
        .compactMap { NamedPerson.short(paragraph, index, $0) }
      for person in introduced + NamedPerson.full(paragraph, index) { known.insert(Name(person)) }
    }
  }

  /// True for one of them, in whatever case the surname stands.
  func hold(_ person: PersonMention, of paragraph: DocumentParagraph) -> Bool {
    NamedPerson.short(paragraph, 0, person).map { known.contains(Name($0)) } ?? false
  }
}
