import DocumentRecognition

/// A programme has the chapters that every programme has.
struct ProgrammeHasItsChapters: InspectionRule {
  let code = "STR-04"

  private static let demanded: [(name: String, stems: [String])] = [
    ("обоснование или анализ", ["обоснован", "анализ", "аналит", "характеристик", "актуальн"]),
    ("цели и задачи", ["цел", "задач"]),
    ("механизмы или мероприятия", ["механизм", "мероприят", "направлен", "дорожн", "план"]),
    ("ресурсы и финансирование", ["ресурс", "финанс"]),
    ("показатели", ["показател", "критери", "индикатор"]), ("ожидаемые результаты", ["результат"]),
    ("управление и контроль", ["управлен", "контрол"]), ("риски", ["риск"]),
  ]

  func findings(in document: RecognisedDocument) -> [RuleFinding] {
    guard document.passport != nil else { return [] }
    let chapters = document.headings.filter { $0.numbers?.count == 1 }
    guard chapters.count >= 4, let place = chapters.dropFirst().first else { return [] }
    let words = document.headings.flatMap { document.paragraphs[$0.paragraph].words.map(\.folded) }
    let missing = Self.demanded.filter { demand in
      !demand.stems.contains { stem in words.contains { $0.hasPrefix(stem) } }
    }
    guard !missing.isEmpty else { return [] }
    return [
      RuleFinding(
        "в программе нет разделов: \(missing.map(\.name).joined(separator: ", "))", hint: "добавьте их",
        at: [document.view.passage(place.paragraph)])
    ]
  }
}
