import DocumentRecognition

/// A school year is written with a slash: 2019/2020.
struct SchoolYearsHaveSlash: InspectionRule {
  let code = "DAT-12"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.flatMap { index, paragraph in
      paragraph.yearRanges.filter { $0.isSchoolYear && $0.separator != "/" }
        .map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped("учебный год через дефис или тире", hint: "пишите 2019/2020 учебный год", at: found)
  }
}
