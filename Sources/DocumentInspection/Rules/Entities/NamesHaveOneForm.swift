import DocumentRecognition

/// Names of persons are written one way: initials and surname, no slashes.
struct NamesHaveOneForm: InspectionRule {
  let code = "ENT-05"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var slashed: [Passage] = []
    var reversed: [Passage] = []
    for (index, paragraph) in document.shown {
      for person in paragraph.persons {
        let passage = Passage(paragraph: index, range: person.range)
        let (before, after) = (person.range.lowerBound - 1, person.range.upperBound)
        if before >= 0, paragraph.scalars[before] == "/", after < paragraph.scalars.count,
          paragraph.scalars[after] == "/"
        {
          slashed.append(passage)
        }
        if document.order?.signature.contains(index) == true, !person.beginsWithInitials { reversed.append(passage) }
      }
    }
    return RuleFinding.grouped("имя заключено в косые черты", hint: "пишите: Н.И. Папина", at: slashed)
      + RuleFinding.grouped("в подписи фамилия стоит раньше инициалов", hint: "в подписи: Т.С. Котенко", at: reversed)
  }
}
