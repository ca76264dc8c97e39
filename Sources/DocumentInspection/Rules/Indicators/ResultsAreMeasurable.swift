import DocumentRecognition

/// A result can be measured, a claim of a report has its figures.
struct ResultsAreMeasurable: InspectionRule {
  let code = "IND-05"

  private static let claims = [
    "положительн* динамик*", "остаются|остается нестабильн*|низкими", "значительн* улучш*|вырос*|повыс*",
    "заметн* улучш*|рост*", "качество ~ повысилось|улучшилось",
  ].map(PhrasePattern.init)

  /// «Все педагоги прошли …», «В каждой школе действует …»: the share is a hundred per cent.
  private func isOfAll(_ words: [String]) -> Bool {
    let opening = words.prefix(3)
    return ["все", "каждый", "каждая", "каждое", "каждого"].contains(opening.first ?? "")
      || ["в", "во"].contains(opening.first ?? "")
        && ["каждой", "каждом", "всех"].contains(opening.dropFirst().first ?? "")
  }

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let results = ResultEntry.all(in: document).filter { entry in
      !entry.words.contains { Int($0) != nil } && !isOfAll(entry.words)
    }.map(\.passage)
    guard document.kind == .report else {
      return RuleFinding.grouped(
        "ожидаемый результат нельзя измерить", hint: "назовите число, единицу и год", at: results)
    }
    let found = Self.claims.flatMap { pattern in document.passages(of: pattern) }.filter { passage in
      let paragraph = document.paragraphs[passage.paragraph]
      let sentence = SentenceSplitter.sentences(of: paragraph).first { $0.range.contains(passage.range.lowerBound) }
      return !(sentence?.words.contains(where: \.isFigures) ?? false)
    }.inReadingOrder
    return RuleFinding.grouped("вывод не подтверждён числами", hint: "приведите показатель до и после", at: found)
  }
}
