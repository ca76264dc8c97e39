import DocumentRecognition

/// A target can be reached and means something: «не менее 100 %» does not.
struct TargetsArePossible: InspectionRule {
  let code = "IND-04"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    var found: [Passage] = []
    for index in document.paragraphs(showing: [.percent, .figure]) {
      let paragraph = document.paragraphs[index]
      for (position, word) in paragraph.words.enumerated() where word.isFigures {
        guard paragraph.character(after: word.range.upperBound) == "%", let value = Int(word.folded) else { continue }
        let before = paragraph.words[max(0, position - 2)..<position].map(\.folded)
        let isFloor =
          before.suffix(2) == ["не", "менее"] || before.suffix(2) == ["не", "ниже"] || before.last == "свыше"
        let isCeiling = before.suffix(2) == ["не", "более"] || before.suffix(2) == ["не", "выше"]
        guard isFloor && value >= 100 || isCeiling && value == 0 || paragraph.holds("доля") && value > 100 else {
          continue
        }
        found.append(
          Passage(
            paragraph: index,
            range: (position >= 2 ? paragraph.words[position - 2] : word).range.lowerBound..<word.range.upperBound + 1))
      }
    }
    found += cells(document) + people(document)
    return RuleFinding.grouped(
      "значение недостижимо или ничего не значит", hint: "«100 %» вместо «не менее 100 %»", at: found)
  }

  private static let counted = WordStems([
    "человек", "обучающ", "учител", "участник", "школ", "педагог", "выпускник", "ребен",
  ])

  /// «101 человек (185,6 %)»: a part of people is never more than all of them.
  private func people(_ document: RecognisedDocument) -> [Passage] {
    document.paragraphs(showing: [.percent, .pair]).flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      return paragraph.words.enumerated().compactMap { position, word in
        guard word.isFigures, let value = Int(word.folded), value > 100, position > 0, word.range.lowerBound > 0,
          paragraph.scalars[word.range.lowerBound - 1] == "(",
          Self.counted.hold(paragraph.words[position - 1]),
          let percent = paragraph.scalars[word.range.upperBound...].prefix(6).firstIndex(of: "%")
        else { return nil }
        return Passage(paragraph: index, range: word.range.lowerBound..<percent + 1)
      }
    }
  }

  /// Shares above 100 % in a table of indicators, where the sign stands in a column of its own.
  private func cells(_ document: RecognisedDocument) -> [Passage] {
    document.tables.filter { $0.role == .indicators }.flatMap { table -> [Passage] in
      table.rows.flatMap { row -> [Passage] in
        let cells = document.view.tables[table.table].rows[row].cells
        let texts = cells.map { document.view.text(of: $0).filter { !$0.isWhitespace } }
        guard texts.contains("%") || texts.contains(where: { $0.hasSuffix(",%") }),
          texts.contains(where: { $0.lowercased().hasPrefix("доля") })
        else { return [] }
        return zip(cells, texts).compactMap { cell, text in
          guard let value = Double(text.replacing(",", with: ".")), value > 100, !(1990...2099).contains(value) else {
            return nil
          }
          return document.view.passage(cell)
        }
      }
    }
  }
}
