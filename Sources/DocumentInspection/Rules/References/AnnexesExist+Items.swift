import DocumentRecognition

extension AnnexesExist {
  private static let own = PhrasePattern("настоящего приказа|распоряжения|постановления")

  /// «пункта 9 настоящего приказа» in an order of four items.
  func missingItems(_ document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, !order.isExtract else { return [] }
    let numbers = order.items.compactMap(\.number)
    guard numbers.count == order.items.count, let last = numbers.max(), last >= 2 else { return [] }
    let found = document.passages(of: Self.own).compactMap { passage -> Passage? in
      let words = document.paragraphs[passage.paragraph].words
      guard let position = words.firstIndex(where: { $0.range.lowerBound == passage.range.lowerBound }),
        let item = words[..<position].suffix(4).lastIndex(where: { $0.begins(with: "пункт") }),
        let figure = words[item..<position].first(where: \.isFigures), let number = Int(figure.folded), number > last
      else { return nil }
      return Passage(paragraph: passage.paragraph, range: words[item].range.lowerBound..<passage.range.upperBound)
    }
    return RuleFinding.grouped(
      "нет пункта, на который ссылается приказ: последний — \(last)", hint: "исправьте номер пункта", at: found)
  }
}
