import DocumentRecognition

extension CountsAreRight {
  private static let total = WordStems(words: ["всего", "итого"])
  private static let schools = WordStems(["школ", "организаци", "учреждени"])

  /// «Всего: 5 школ» in the line below a list of four.
  func totals(_ document: RecognisedDocument) -> [RuleFinding] {
    document.tables.compactMap { table -> RuleFinding? in
      guard table.role == .list, let position = document.view.blocks.firstIndex(of: .table(table.table)),
        case .paragraph(let line)? = document.view.blocks[(position + 1)...].first(where: { block in
          if case .paragraph(let index) = block { !document.paragraphs[index].isBlank } else { true }
        })
      else { return nil }
      let words = document.paragraphs[line].words
      guard (2...5).contains(words.count), Self.total.hold(words[0]),
        words.dropFirst(2).contains(where: Self.schools.hold),
        let stated = SmallNumerals.number(words[1])
      else { return nil }
      let rows = table.rows.filter { !document.isTotal(table, $0) }
      // A school may stand in several rows: once a subject, under merged cells.
      let named = table.column(.school).map { column in Set(rows.map { document.text(table, $0, column) }).count }
      guard rows.count != stated, named != stated else { return nil }
      return RuleFinding(
        "названо \(rows.count), а сказано \(stated)", hint: "исправьте число или дополните перечень",
        at: [document.view.passage(line)])
    }
  }
}
