import DocumentRecognition

/// The persons whom a document has introduced: somewhere with a post, or with all their names.
struct KnownPersons {
  private var known: [NamedPerson] = []

  /// The persons of a document that stand beside a post, as `hasPost` says, and those whose full names it gives.
  init(_ document: RecognisedDocument, hasPost: (DocumentParagraph, PersonMention) -> Bool) {
    for (index, paragraph) in document.shown {
      known += paragraph.persons.filter { hasPost(paragraph, $0) }.compactMap {
        NamedPerson.short(paragraph, index, $0)
      }
      known += NamedPerson.full(paragraph, index)
    }
  }

  /// True for one of them, in whatever case the surname stands.
  func hold(_ person: PersonMention, of paragraph: DocumentParagraph) -> Bool {
    guard let person = NamedPerson.short(paragraph, 0, person) else { return false }
    return known.contains { $0.isSame(person) }
  }
}
