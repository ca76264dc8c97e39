import RussianLanguage

/// Filters over dates and periods.
extension FilterCatalogue {
  static let dates: [ValueFilter] = [
    .text("дата-цифрами", "дата вида 14.07.2020", example: "{{дата | дата-цифрами}} → 14.07.2020") { text, _ in
      CalendarDate(text)?.digits
    },
    .text("дата-текстом", "дата вида 14 июля 2020 г.", example: "{{дата | дата-текстом}} → 14 июля 2020 г.") {
      text, _ in
      CalendarDate(text)?.words
    },
    .text(
      "месяц-год", "месяц и год даты; после двоеточия можно назвать падеж",
      example: "{{дата | месяц-год}} → июль 2020 г.",
      FilterSignature(.choice(of: "падежа", GrammaticalCase.allCases.map(\.russianName)))
    ) { text, arguments in
      guard let date = CalendarDate(text) else { return nil }
      guard let name = arguments.first else { return date.monthAndYear() }
      return GrammaticalCase.allCases.first { $0.russianName == name }.map { date.monthAndYear(in: $0) }
    },
    .text("год", "год даты", example: "{{дата | год}} → 2020") { text, _ in CalendarDate(text).map { String($0.year) }
    },
    ValueFilter(
      "период", "срок в принятом написании", example: "{{срок | период}} → сентябрь–декабрь 2020 г."
    ) { value, _ in
      guard let text = value.printed else { return .unfit("ожидается срок, а здесь \(value.kindName)") }
      let period = PeriodParser.parse(text)
      let result = TemplateValue.text(period.canonical, path: value.path)
      guard let problem = period.problems.first else { return .value(result) }
      return .unsure(result, problem.message)
    },
  ]
}
