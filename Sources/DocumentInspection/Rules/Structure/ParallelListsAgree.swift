import DocumentRecognition

/// Goals, tasks and results of the passport are those of the programme's text.
struct ParallelListsAgree: InspectionRule {
  let code = "STR-13"

  private static let pairs: [(row: String, intros: [String], name: String)] = [
    ("цел", ["цель", "цели", "целью", "целями"], "цели"), ("задач", ["задачи", "задача", "задачами"], "задачи"),
    ("ожидаем", ["результат", "результаты", "результатов"], "результаты"),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let passport = document.passport else { return [] }
    let rows = PassportRow.all(in: document, passport)
    return Self.pairs.compactMap { pair in
      guard
        let row = rows.first(where: {
          $0.label.hasPrefix(pair.row) || $0.label.split(separator: " ").contains { $0.hasPrefix(pair.row) }
        })
      else { return nil }
      let own = TextEntry.entries(of: row.paragraphs, in: document)
      guard let list = list(document, pair.intros), !own.isEmpty else { return nil }
      let other = TextEntry.entries(of: list.entries, in: document)
      let missing = differing(own, other) + differing(other, own)
      guard !missing.isEmpty else { return nil }
      return RuleFinding(
        "\(pair.name) в паспорте и в тексте программы не совпадают",
        hint: "перенесите один и тот же перечень в оба места", at: missing.map(\.passage))
    }
  }

  private func differing(_ left: [TextEntry], _ right: [TextEntry]) -> [TextEntry] {
    left.filter { entry in !right.contains { $0.words == entry.words } }
  }

  /// The list of the text that such words announce, in its introduction or the heading above.
  private func list(_ document: RecognisedDocument, _ intros: [String]) -> RecognisedList? {
    let candidates = document.lists.filter { list in
      guard let first = list.entries.first, document.paragraphs[first].isInBody else { return false }
      return true
    }
    return candidates.first { list in
      guard let intro = list.intro else { return false }
      return document.paragraphs[intro].words.prefix(3).contains { intros.contains($0.folded) }
        || document.paragraphs[intro].lastCharacter == ":"
          && document.paragraphs[intro].words.contains { $0.folded == intros.last }
    }
  }
}
