import DocumentRecognition

/// An annex bears the name under which the order approves it.
struct AnnexTitlesMatchTheOrder: InspectionRule {
  let code = "REF-03"

  private static let idle: Set<String> = [
    "паспорт", "годы", "года", "год", "гг", "период", "муниципальная", "прилагаемую", "прилагаемый", "том", "числе",
    "приложение",
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    let names = ApprovedName.all(in: document)
    let annexes = document.annexes.filter { !$0.title.isEmpty }
    guard document.order != nil else { return [] }
    return names.enumerated().compactMap { position, name in
      guard let annex = annex(for: name, position, names.count, annexes, document) else { return nil }
      let title = annex.title.flatMap { document.paragraphs[$0].bodyWords.map(\.folded) }
      let (left, right) = (Self.stems(name.stems), Self.stems(title))
      guard !left.isEmpty, !right.isEmpty else { return nil }
      // «по реализации Программы»: the term stands for the whole name that another item gave it.
      let meant = names.filter { other in
        other.passage != name.passage
          && other.term.map { term in name.stems.contains { Self.isSame($0, term) } } ?? false
      }
      // So does a short name where the order has said the whole one: «Положение о рабочей группе».
      let isSaid =
        left.subtracting(right).isEmpty ? Self.stems(meant.flatMap(\.stems)).union(said(before: name, document)) : []
      let lost = left.subtracting(right).union(right.subtracting(left).subtracting(isSaid))
      // A bare «Положение» may stand for the whole name of the item.
      guard !lost.isEmpty, right.count >= 2 else { return nil }
      return RuleFinding(
        "приложение названо не так, как его утверждает приказ",
        hint: "назовите документ одинаково в пункте, в заголовке приказа и в приложении",
        at: [name.passage] + annex.title.map(document.view.passage))
    }
  }

  /// The words of the order's title and of its items before a name.
  private func said(before name: ApprovedName, _ document: RecognisedDocument) -> Set<String> {
    guard let order = document.order else { return [] }
    let earlier = order.items.flatMap { [$0.paragraph] + $0.parts }.filter { $0 < name.passage.paragraph }
    return Self.stems((order.title + earlier).flatMap { document.paragraphs[$0].words.map(\.folded) })
  }

  private func annex(
    for name: ApprovedName, _ position: Int, _ count: Int, _ annexes: [RecognisedAnnex], _ document: RecognisedDocument
  ) -> RecognisedAnnex? {
    if let number = name.annex,
      let found = annexes.first(where: { $0.mark.flatMap { document.marks[$0].number } == number })
    {
      return found
    }
    let isUnnumbered = annexes.allSatisfy { $0.mark.flatMap { document.marks[$0].number } == nil }
    guard isUnnumbered, annexes.count == count, annexes.indices.contains(position) else { return nil }
    return annexes[position]
  }

  /// True for two cases of one word.
  private static func isSame(_ word: String, _ term: String) -> Bool {
    term.count >= 4 && word.hasPrefix(term.dropLast()) && word.count <= term.count + 3
  }

  /// The words that carry meaning without their endings.
  private static func stems(_ words: [String]) -> Set<String> {
    Set(
      words.filter { $0.count >= 4 && !idle.contains($0) && Int($0) == nil && !$0.hasPrefix("муниципальн") }.map {
        String($0.prefix(max(4, min(7, $0.count - 3))))
      })
  }
}
