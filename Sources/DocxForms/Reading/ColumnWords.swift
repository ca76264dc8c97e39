import RussianLanguage

/// What schools write over the columns of their own tables where the form asks in other words.
enum ColumnWords {
  /// How surely a header means a column of the plan, from 0 to 1.
  static func likeness(of header: String, to column: FormPlan.Column) -> Double {
    let header = ColumnHeading.spelledOut(header)
    let words = FormText.words(header)
    if let year = column.year { return header.contains(String(year)) && words.count <= 3 ? 1 : 0 }
    let own = FormText.likeness(of: header, to: column.question)
    guard own < 0.9, case .key(let key)? = column.path.first, let stems = stems[key] else { return own }
    let text = words.joined(separator: " ")
    let isKnown = stems.contains { stem in text.hasPrefix(stem) || text.contains(" " + stem) }
    return isKnown ? max(own, 0.9) : own
  }

  /// The beginnings of such words by the key of the column.
  private static let stems: [String: [String]] = [
    "название": [
      "мероприят", "содержание деятельн", "содержание работ", "виды деятельн", "виды работ", "действи", "что делае",
      "показател", "индикатор", "наименование",
    ],
    "мероприятие": ["мероприят", "содержание деятельн", "содержание работ", "что сделано"],
    "срок": ["срок", "когда", "период", "время проведения", "дата проведения", "сроки"],
    "ответственные": ["ответствен", "исполнител", "кто отвеча", "кто"],
    "результат": ["результат", "что получ", "итог", "ожидаем", "планируем", "продукт", "выход"],
    "дефицит": ["дефицит", "затруднен", "проблем"],
    "выявлено": ["выявлен", "как выявл", "способ выявл", "диагностик"],
    "меры": ["мера", "меры", "пути решен", "способы устран", "что сделае"],
    "единица": ["единиц", "ед"],
    "база": ["баз", "исходн", "стартов", "текущ", "факт"],
    "источник": ["источник", "откуда"],
  ]
}
