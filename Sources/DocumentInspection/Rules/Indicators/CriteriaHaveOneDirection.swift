import DocumentRecognition

/// A criterion names one desired direction.
struct CriteriaHaveOneDirection: InspectionRule {
  let code = "IND-06"

  private static let up = ["увеличение", "рост", "повышение", "улучшение", "увеличилось", "повысилось"]
  private static let down = ["уменьшение", "снижение", "сокращение", "ухудшение", "уменьшилось", "снизилось"]

  private static let changes = WordStems(words: up)

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(holding: Self.changes) where document.paragraphs[index].words.count <= 12 {
      let paragraph = document.paragraphs[index]
      for (left, right) in zip(paragraph.words, paragraph.words.dropFirst()) {
        let gap = paragraph.scalars[left.range.upperBound..<right.range.lowerBound]
        let isPair =
          Self.up.contains(left.folded) && Self.down.contains(right.folded)
          || Self.down.contains(left.folded) && Self.up.contains(right.folded)
        guard isPair, gap.contains("/") || gap.contains(",") else { continue }
        found.append(Passage(paragraph: index, range: left.range.lowerBound..<right.range.upperBound))
      }
    }
    return RuleFinding.grouped(
      "критерий перечисляет все исходы, желаемого направления нет",
      hint: "оставьте одно: «увеличение не менее чем на 5 %»", at: found)
      + mixedSigns(document)
  }

  private static let troubles = WordStems(["отсутстви", "неудовлетворительн", "задолженност", "неродн"])

  /// «не менее» a good share among criteria that tell of trouble.
  private func mixedSigns(_ document: RecognisedDocument) -> [RuleFinding] {
    let found = document.tables.flatMap { table -> [Passage] in
      guard let column = table.column(.criterion) else { return [] }
      let cells = table.rows.compactMap { document.cell(table, $0, column) }.filter { !document.view.isEmpty($0) }
      let texts = cells.map { $0.paragraphs.flatMap { document.paragraphs[$0].words.map(\.folded) } }
      let bad = texts.filter { words in
        words.contains(where: Self.troubles.hold)
      }.count
      guard bad * 2 >= cells.count, bad < cells.count else { return [] }
      return zip(cells, texts).filter { _, words in
        zip(words, words.dropFirst()).contains { $0 == "не" && $1 == "менее" }
      }.compactMap { document.view.passage($0.0) }
    }
    return RuleFinding.grouped(
      "среди признаков неблагополучия критерий описывает хорошее состояние",
      hint: "назовите порог неблагополучия: «менее 10 обучающихся»", at: found)
  }
}
