import DocumentRecognition

/// Whoever is acquainted with an order is named with post, initials and surname, and date.
struct AcknowledgementIsWhole: InspectionRule {
  let code = "REQ-11"

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let order = document.order else { return [] }
    let lines = order.acknowledgement.filter { !document.paragraphs[$0].isBlank }
    guard let first = lines.first else { return [] }
    let hasName = lines.contains { !document.paragraphs[$0].persons.isEmpty }
    let hasPost = lines.contains { PostLexicon.isNamed(in: document.paragraphs[$0]) }
    let absent = hasName ? absent(document, order) : []
    if hasName, hasPost { return nameless(document, lines) + absent }
    return absent + [
      RuleFinding(
        hasName ? "в отметке об ознакомлении нет должности" : "в отметке об ознакомлении никто не назван",
        hint: "для каждого исполнителя: должность, место подписи, инициалы и фамилия, дата",
        at: [document.view.passage(first)])
    ]
  }

  /// The executors whom the items name and the block does not.
  private func absent(_ document: RecognisedDocument, _ order: RecognisedOrder) -> [RuleFinding] {
    let known = Set(order.acknowledgement + order.signature)
    let tasks = Set(OrderTask.all(in: document).map(\.paragraph))
    let persons = NamedPerson.all(in: document)
    let acquainted = persons.filter { known.contains($0.passage.paragraph) }
    var executors: [NamedPerson] = []
    for person in persons
    where tasks.contains(person.passage.paragraph) && !acquainted.contains(where: { isAlike($0, person) }) {
      let before = document.paragraphs[person.passage.paragraph].words.filter {
        $0.range.upperBound <= person.passage.range.lowerBound
      }
      // Behind the verb stands whom the task is about.
      let isExecutor = !before.contains {
        $0.range.count >= 5 && OrderTask.infinitives.hold($0) && !$0.ends(with: "ость")
      }
      if isExecutor, !executors.contains(where: person.isSame) { executors.append(person) }
    }
    return RuleFinding.grouped(
      "в отметке об ознакомлении нет исполнителя",
      hint: "впишите каждого, кому дано поручение: должность, подпись, дата",
      at: executors.map(\.passage))
  }

  /// «Палию Ю.Ю.» and «Ю.Ю. Палий», «Зайцу» and «Заяц»: cases change all but the beginning.
  private func isAlike(_ left: NamedPerson, _ right: NamedPerson) -> Bool {
    left.initials == right.initials && left.surname.first == right.surname.first
  }

  /// Rows of the block's table that name a post and nobody to sign.
  private func nameless(_ document: RecognisedDocument, _ lines: [Int]) -> [RuleFinding] {
    let rows = Dictionary(grouping: lines.filter { document.paragraphs[$0].cell != nil }) { index in
      document.paragraphs[index].cell.map { [$0.table, $0.row] } ?? []
    }
    let found = rows.values.filter { row in
      row.contains { PostLexicon.isNamed(in: document.paragraphs[$0]) }
        && row.allSatisfy { document.paragraphs[$0].persons.isEmpty }
        && document.view.tables[document.paragraphs[row[0]].cell?.table ?? 0].columns >= 3
    }.compactMap(\.first).sorted()
    return RuleFinding.grouped(
      "в отметке об ознакомлении лицо не названо", hint: "допишите инициалы и фамилию",
      at: found.map(document.view.passage))
  }
}
