import DocumentRecognition

/// An executor stands in the dative before the infinitive: «Отделу … обеспечить».
struct ExecutorsStandInDative: InspectionRule {
  let code = "EXE-05"

  private static let nominatives: Set<String> = [
    "отдел", "управление", "департамент", "комитет", "директор", "директора", "руководители", "начальник", "методист",
    "специалист", "кабинет", "заместитель",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = (document.order?.items ?? []).compactMap { item -> Passage? in
      let paragraph = document.paragraphs[item.paragraph]
      let words = Array(paragraph.bodyWords.prefix(12))
      guard let first = words.first, Self.nominatives.contains(first.folded),
        words.contains(where: { word in
          word.folded.count > 5 && !word.ends(with: "ость")
            && ["ть", "ться", "сти"].contains(where: word.ends)
        })
      else { return nil }
      return Passage(paragraph: item.paragraph, range: first.range)
    }
    return RuleFinding.grouped(
      "исполнитель стоит не в дательном падеже", hint: "кому — что сделать: «Отделу … обеспечить …»", at: found)
  }
}
