import DocumentRecognition

/// A blank stands between initials and surname, and a full stop behind every initial.
struct InitialsAreSpaced: InspectionRule {
  let code = "TXT-06"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = document.shown.flatMap { index, paragraph in
      paragraph.persons.filter { !$0.isSpaced }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped(
      "нет пробела между инициалами и фамилией", hint: "поставьте неразрывный пробел: Т.С. Котенко", at: found)
      + RuleFinding.grouped(
        "нет точки после инициала", hint: "пишите: Котенко Т.С.", at: document.shown.flatMap(unstopped))
  }

  /// «Нгуену В.Т разработать».
  private func unstopped(_ index: Int, _ paragraph: DocumentParagraph) -> [Passage] {
    let (words, scalars) = (paragraph.words, paragraph.scalars)
    return words.indices.dropFirst(2).compactMap { position in
      let last = words[position]
      guard last.range.count == 1, last.isCapitalised, !last.isFigures else { return nil }
      let (first, surname) = (words[position - 1], words[position - 2])
      let end = last.range.upperBound
      guard first.range.count == 1, first.isCapitalised, first.range.upperBound + 1 == last.range.lowerBound,
        scalars[first.range.upperBound] == ".", surname.range.count > 2, surname.isCapitalised, !surname.isAllCapitals,
        surname.range.upperBound + 1 == first.range.lowerBound,
        end == scalars.count || CharacterClass.isBlank(scalars[end]) || scalars[end] == ",",
        position + 1 == words.count || !words[position + 1].isCapitalised
      else { return nil }
      return Passage(paragraph: index, range: surname.range.lowerBound..<end)
    }
  }
}
