import RussianLanguage
import Testing

@Suite("Имена, должности и органы: верно или «не уверен»")
struct NameTableTests {
  @Test("люди", arguments: NameTable.people)
  func people(name: String, gender: PersonGender?, forms: String) {
    check(name, forms) { Declension.person(name, gender: gender, in: $0) }
  }

  @Test("должности и органы", arguments: NameTable.phrases)
  func phrases(name: String, forms: String) {
    check(name, forms) { Declension.phrase(name, in: $0) }
  }

  @Test("почти всё склоняется уверенно")
  func doubtsAreFew() {
    let people = NameTable.people.count { entry in
      GrammaticalCase.allCases.contains { !Declension.person(entry.name, gender: entry.gender, in: $0).isSure }
    }
    let phrases = NameTable.phrases.count { entry in
      GrammaticalCase.allCases.contains { !Declension.phrase(entry.name, in: $0).isSure }
    }
    #expect(people <= 6)
    #expect(phrases == 0)
  }

  private func check(_ name: String, _ forms: String, _ declined: (GrammaticalCase) -> DeclinedText) {
    let expected = forms.split(separator: " / ").map(String.init)
    for (grammaticalCase, form) in zip(GrammaticalCase.allCases.dropFirst(), expected) {
      let answer = declined(grammaticalCase)
      let text = String(answer.text.map { $0 == "\u{A0}" ? " " : $0 })
      #expect(text == form || !answer.isSure, "\(name), \(grammaticalCase)")
    }
  }
}
