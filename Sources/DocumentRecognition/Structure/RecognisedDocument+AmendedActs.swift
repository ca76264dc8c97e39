import RussianLanguage

/// An act that a document changes or repeals.
package struct AmendedAct: Hashable, Sendable {
  /// What kind of act it is, as a journal names it.
  package let kind: String
  /// Its number.
  package let number: String
  /// Its date.
  package let date: CalendarDate
  /// Where it is named.
  package let passage: Passage
}

extension RecognisedDocument {
  private static let openings = [
    "о внесении изменени", "об изменении", "об отмене", "о признании утративш", "внести в", "внести измен",
    "внести следующ", "признать утративш", "отменить", "считать утративш",
  ]

  /// The acts that an order changes or repeals by its title or its items, each once.
  package var amendedActs: [AmendedAct] {
    guard let order else { return [] }
    let title = order.title.first.map { first in Array(first...(order.title.last ?? first)) } ?? []
    let items = order.items.filter { opensAmendment(paragraphs[$0.paragraph].body) }.flatMap(\.all)
    let own = opensAmendment(text(of: title)) ? title : []
    var found: [AmendedAct] = []
    for index in own + items {
      for act in amendedActs(in: index) where !found.contains(where: { $0.number == act.number && $0.date == act.date })
      {
        found.append(act)
      }
    }
    return found
  }

  private func opensAmendment(_ text: String) -> Bool {
    let text = SearchedText(text)
    return Self.openings.contains(where: text.begins)
  }

  /// «приказ от 14.07.2020 № 63»: an order whose body's own name may stand between.
  private func amendedActs(in index: Int) -> [AmendedAct] {
    let paragraph = paragraphs[index]
    return NumberScanner.actNumbers(in: paragraph).compactMap { number in
      guard
        let mention = paragraph.dates.first(where: { mention in
          (0...8).contains(number.range.lowerBound - mention.range.upperBound)
            || (0...8).contains(mention.range.lowerBound - number.range.upperBound)
        }), let date = mention.date
      else { return nil }
      let start = min(mention.range.lowerBound, number.range.lowerBound)
      let before = paragraph.words.filter { $0.range.upperBound <= start }.suffix(12)
      guard let kind = before.last(where: Self.actKinds.hold) else { return nil }
      let form = Self.actKinds.form(of: kind) == "приказ" ? "приказ" : "распоряжение"
      return AmendedAct(
        kind: form, number: number.number, date: date,
        passage: Passage(paragraph: index, range: start..<max(mention.range.upperBound, number.range.upperBound)))
    }
  }

  private static let actKinds = WordStems(["приказ", "распоряжени"])
}
