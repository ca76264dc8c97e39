import DocumentRecognition

/// A scheme of co-operation says what the help is, when, by whom and under which contract.
struct SchemeHasItsColumns: InspectionRule {
  let code = "STR-07"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    document.tables.compactMap { table in
      // A list of base schools says who is attached to whom; what they do stands in their contracts.
      // A letter that answers tells its readers what they asked.
      guard table.role == .scheme, !(table.title.isEmpty && document.order == nil && document.kind == .other),
        !table.title.contains(where: { document.paragraphs[$0].holds("переч", "спис") })
      else {
        return nil
      }
      let header = document.view.tables[table.table].rows.first?.cells ?? []
      let words = header.flatMap { $0.paragraphs.flatMap { document.paragraphs[$0].words.map(\.folded) } }
      let demanded: [(String, [String])] = [
        ("содержание помощи", ["содержан", "направлен", "предмет", "помощ", "форм", "вид"]),
        ("срок", ["срок", "период", "дат"]),
        ("ответственный", ["ответствен", "куратор"]), ("договор", ["договор", "соглашен"]),
      ]
      let missing = demanded.filter { _, stems in !stems.contains { stem in words.contains { $0.hasPrefix(stem) } } }
      guard !missing.isEmpty, !header.isEmpty else { return nil }
      return RuleFinding(
        "в схеме сетевого взаимодействия нет столбцов: \(missing.map(\.0).joined(separator: ", "))",
        hint: "добавьте их; столбец «Примечание» назовите по содержанию",
        at: header.reversed().compactMap { document.view.passage($0) })
    }
  }
}
