import DocumentRecognition

/// A programme's passport has all its rows, stages and finance among them.
struct PassportHasItsRows: InspectionRule {
  let code = "STR-03"

  private static let demanded: [(name: String, stems: [String])] = [
    ("основание для разработки", ["основани"]), ("разработчик или заказчик", ["разработчик", "заказчик"]),
    ("исполнитель", ["исполнител", "участник"]), ("цель", ["цель", "цели"]), ("задачи", ["задач"]),
    ("показатели", ["показател", "индикатор"]), ("сроки и этапы", ["срок", "этап"]),
    ("объёмы и источники финансирования", ["финанс", "ресурсн", "объем"]),
    ("ожидаемые результаты", ["результат"]), ("контроль", ["контрол", "управлени"]),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard let passport = document.passport else { return [] }
    let rows = PassportRow.all(in: document, passport)
    guard let first = rows.first else { return [] }
    let missing = Self.demanded.filter { demand in
      !rows.contains { row in
        row.label.split(separator: " ").contains { word in demand.stems.contains { word.hasPrefix($0) } }
      }
    }
    var found: [RuleFinding] = []
    if !missing.isEmpty {
      found.append(
        RuleFinding(
          "в паспорте нет строк: \(missing.map(\.name).joined(separator: ", "))",
          hint: "добавьте их; если финансирования не требуется, так и напишите", at: [first.labelPassage]))
    }
    for row in rows where row.label.contains("этап") {
      let words = row.paragraphs.flatMap { document.paragraphs[$0].words }
      guard !words.contains(where: { $0.begins(with: "этап") }),
        row.paragraphs.filter({ !document.paragraphs[$0].isBlank }).count <= 1
      else { continue }
      found.append(
        RuleFinding(
          "строка обещает этапы, а в ней только срок", hint: "перечислите этапы с годами или уберите слово «этапы»",
          at: [row.labelPassage] + row.paragraphs.prefix(1).map(document.view.passage)))
    }
    return found
  }
}
