import DocumentRecognition

/// A blank stands between initials and surname.
struct InitialsAreSpaced: InspectionRule {
  let code = "TXT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.flatMap { index, paragraph in
      paragraph.persons.filter { !$0.isSpaced }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "нет пробела между инициалами и фамилией", hint: "поставьте неразрывный пробел: Т.С. Котенко", at: found)
  }
}
