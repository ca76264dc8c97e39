import DocumentRecognition

/// A value has its unit.
struct IndicatorsHaveUnits: InspectionRule {
  let code = "IND-02"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let found = IndicatorEntry.all(in: document).filter { indicator in
      guard indicator.hasValue, indicator.entry.words.first == "доля" else { return false }
      return !indicator.paragraph.text.contains("%") && !indicator.paragraph.holds("процент")
    }
    return RuleFinding.grouped(
      "доля без знака процента и без основания", hint: "пишите: доля … от числа …, %", at: found.map(\.entry.passage))
      + RuleFinding.grouped(
        "у доли в таблице нет знака процента", hint: "назовите единицу: «Доля …, %»", at: bareShares(document))
  }

  private static let share = WordStems(words: ["доля"])
  private static let percent = WordStems(["процент"])

  /// «Доля учителей, прошедших курсы | 60 | 80» with no «%» in its row and no column of units.
  private func bareShares(_ document: RecognisedDocument) -> [Passage] {
    IndicatorTable.all(in: document).filter { !$0.hasUnits }.flatMap { own -> [Passage] in
      guard let column = own.table.column(.indicator) else { return [] }
      return own.table.rows.compactMap { row in
        let cells = own.table.columns.indices.compactMap { document.cell(own.table, row, $0) }
        let paragraphs = cells.flatMap(\.paragraphs).map { document.paragraphs[$0] }
        guard let name = document.cell(own.table, row, column), let place = document.view.passage(name),
          document.paragraphs[place.paragraph].words.first.map(Self.share.hold) == true,
          !paragraphs.contains(where: { $0.signs.contains(.percent) || $0.words.contains(where: Self.percent.hold) }),
          own.figures.yearColumns.contains(where: { own.figures.value(row, $0) != nil })
        else { return nil }
        return place
      }
    }
  }
}
