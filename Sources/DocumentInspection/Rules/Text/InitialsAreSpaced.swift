import DocumentRecognition

/// A blank stands between initials and surname.
struct InitialsAreSpaced: InspectionRule {
  let code = "TXT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.paragraphs.enumerated().flatMap { index, paragraph in
      PersonScanner.persons(in: paragraph).filter { !$0.isSpaced }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "нет пробела между инициалами и фамилией", hint: "поставьте неразрывный пробел: Т.С. Котенко", at: found)
  }
}
