import DocumentRecognition
import RussianLanguage

/// An act that an order rests on, or that its annexes name, is not later than the order.
struct BasisPrecedesTheOrder: InspectionRule {
  let code = "DAT-10"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order, let date = document.orderDate else { return [] }
    let found = order.preamble.flatMap { index in
      document.paragraphs[index].dates.filter { mention in
        guard let other = mention.date, other > date else { return false }
        return document.paragraphs[index].word(before: mention.range.lowerBound)?.reads("от") == true
      }.map { Passage(paragraph: index, range: $0.range) }
    }
    return RuleFinding.grouped("документ-основание позже приказа", hint: "проверьте обе даты", at: found)
      + RuleFinding.grouped(
        "в приложении назван документ, который позже приказа", hint: "проверьте обе даты",
        at: named(document, order, after: date), severity: .warning)
  }

  private static let papers = WordStems(["договор", "соглашени", "приказ", "протокол", "распоряжени", "постановлени"])

  /// «Договор № 1 от 11.01.2027» in what an order of 2026 approves.
  private func named(
    _ document: RecognisedDocument, _ order: RecognisedOrder, after date: CalendarDate
  ) -> [Passage] {
    let marks = Set(document.marks.flatMap(\.paragraphs))
    return document.annexes.flatMap(\.range).filter { !marks.contains($0) }.flatMap { index -> [Passage] in
      let paragraph = document.paragraphs[index]
      guard !paragraph.dates.isEmpty, paragraph.signs.contains(.number) else { return [] }
      return paragraph.dates.compactMap { mention in
        let before = paragraph.words.filter { $0.range.upperBound <= mention.range.lowerBound }.suffix(6)
        guard let day = mention.date, day > date, before.last?.folded == "от", before.contains(where: Self.papers.hold)
        else { return nil }
        return Passage(paragraph: index, range: mention.range)
      }
    }
  }
}
