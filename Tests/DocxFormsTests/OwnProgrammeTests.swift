import DocumentGeneration
import DocxForms
import OfficeOpenXML
import TestSupport
import Testing

/// Programmes that schools have written without any form, as they write them.
@Suite struct OwnProgrammeTests {
  /// One way to write.
  struct Manner: CustomTestStringConvertible, Sendable {
    let name: String
    /// The lines before the first chapter.
    let title: [String]
    /// The headings of the chapters, in the order of the plan.
    let headings: [String]
    /// How a heading looks.
    let heading: @Sendable (Int, String) -> String
    let goals: [String]
    let measures: [String]
    let indicators: [String]

    var testDescription: String { name }
  }

  private static func bold(_ text: String) -> String { "<w:p>\(WordFixture.r(text, "<w:b/>"))</w:p>" }

  private static func centred(_ text: String) -> String {
    "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(WordFixture.r(text))</w:p>"
  }

  static let manners: [Manner] = [
    Manner(
      name: "жирные заголовки с номерами",
      title: [bold("ПРОГРАММА"), bold("перехода МБОУ Каменская ООШ в эффективный режим работы на 2026-2028 годы")],
      headings: [
        "Аналитическая справка", "Цель и задачи программы", "Выявление профессиональных затруднений",
        "Тьюторское сопровождение педагогов", "Повышение квалификации", "Модель управления", "Дорожная карта",
        "Целевые индикаторы", "Ресурсное обеспечение", "Управление и мониторинг программы", "Ожидаемые результаты",
      ],
      heading: { bold("\($0 + 1). \($1)") },
      goals: ["Цель: повысить качество образования", "Задачи:", "1) выявить затруднения;", "2) помочь учителям."],
      measures: ["№ п/п", "Содержание деятельности", "Сроки исполнения", "Исполнители", "Планируемый результат"],
      indicators: ["Наименование показателя", "Единица измерения", "Базовое значение", "2026", "2027"]),
    Manner(
      name: "«Раздел II.» прописными",
      title: [centred("ПРОГРАММА ПЕРЕХОДА МБОУ КАМЕНСКАЯ ООШ В ЭФФЕКТИВНЫЙ РЕЖИМ РАБОТЫ"), centred("2026–2028 гг.")],
      headings: [
        "АНАЛИТИЧЕСКАЯ СПРАВКА", "ЦЕЛИ И ЗАДАЧИ", "ВЫЯВЛЕНИЕ ПРОФЕССИОНАЛЬНЫХ ДЕФИЦИТОВ ПЕДАГОГОВ",
        "ТЬЮТОРСКОЕ СОПРОВОЖДЕНИЕ", "ПОВЫШЕНИЕ КВАЛИФИКАЦИИ ПЕДАГОГОВ", "МОДЕЛЬ УПРАВЛЕНИЯ",
        "ПЛАН МЕРОПРИЯТИЙ («ДОРОЖНАЯ КАРТА»)", "ЦЕЛЕВЫЕ ПОКАЗАТЕЛИ", "РЕСУРСЫ", "МОНИТОРИНГ",
        "ОЖИДАЕМЫЕ РЕЗУЛЬТАТЫ И РИСКИ",
      ],
      heading: { centred("РАЗДЕЛ \(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"][$0]). \($1)") },
      goals: [
        "Цели программы:", "повысить качество образования", "Задачи программы:", "выявить затруднения",
        "помочь учителям",
      ],
      measures: ["№", "Мероприятия", "Когда", "Кто отвечает", "Что получим"],
      indicators: ["Показатели", "Ед. изм.", "Исходное значение (2025)", "2026 г.", "2027 г."]),
    Manner(
      name: "заголовки ничем не выделены",
      title: [WordFixture.p("Программа перехода МБОУ «Каменская ООШ» в эффективный режим работы на 2026–2028 годы")],
      headings: [
        "Аналитическая справка:", "Цель программы", "Выявление затруднений педагогов",
        "Тьюторское сопровождение и консультирование", "Адресное повышение квалификации",
        "Модель управления профессиональным ростом", "Дорожная карта", "Показатели", "Ресурсы и партнёры",
        "Управление и мониторинг", "Ожидаемые результаты",
      ],
      heading: { WordFixture.p($1) },
      goals: ["Повысить качество образования", "Задачи программы", "• выявить затруднения;", "• помочь учителям."],
      measures: ["№", "Мероприятие", "Срок проведения", "Ответственные лица", "Ожидаемые результаты"],
      indicators: ["Целевой показатель", "Единица", "База", "2026 год", "2027 год"]),
  ]

  private static let texts = [
    0: "В школе учатся 120 детей и работают 18 педагогов.", 2: "Затруднения выявляем анкетой дважды в год.",
    3: "Помогает тьютор из школы-наставника.", 4: "Учителя математики проходят курсы.",
    5: "Директор утверждает маршруты.", 8: "Помогает дом культуры.", 9: "Мониторинг проводят в сентябре и мае.",
  ]

  private func document(_ manner: Manner) throws -> [UInt8] {
    var body = manner.title.joined()
    for (number, heading) in manner.headings.enumerated() {
      body += manner.heading(number, heading)
      switch number {
      case 1: body += manner.goals.map(WordFixture.p).joined()
      case 6:
        body += WordFixture.table([
          manner.measures, ["1", "Входная диагностика", "сентябрь 2026 года", "Завуч", "Справка"],
          ["2", "Открытые уроки", "март 2027 года", "Руководители объединений", "Карты уроков"],
        ])
      case 7:
        body += WordFixture.table([
          manner.indicators, ["Доля двоек", "%", "38", "30", "20"], ["Учителя с категорией", "человек", "4", "5", "7"],
        ])
      case 10:
        body += WordFixture.p("доля двоек снизится до 20 %") + WordFixture.p("все педагоги пройдут курсы")
        body += WordFixture.p("Риски: смена педагогов.")
      default: body += WordFixture.p(Self.texts[number] ?? "")
      }
    }
    return try WordFixture.file(body: body)
  }

  @Test(arguments: manners) func `A school's own programme is read whichever way it is written`(_ manner: Manner) throws
  {
    let arrival = try FormFixture.arrival(document(manner))
    let data = arrival.reading.data
    func words(_ list: DataTree?) -> [String] {
      (list?.items ?? []).compactMap(\.text).map { $0.lowercased().filter { $0 != ";" && $0 != "." } }
    }
    #expect(words(data["программа"]?["цели"]) == ["повысить качество образования"])
    #expect(words(data["программа"]?["задачи"]) == ["выявить затруднения", "помочь учителям"])
    #expect(words(data["программа"]?["результаты"]) == ["доля двоек снизится до 20 %", "все педагоги пройдут курсы"])
    #expect(data["программа"]?["период"]?.text == "2026–2028")
    #expect(data["программа"]?["название"]?.text?.lowercased().hasPrefix("программа перехода") == true)
    let chapters = data["программа"]?["разделы"]?.items ?? []
    #expect(chapters.count == 11)
    for (number, text) in Self.texts { #expect(chapters[number]["текст"]?.text == text, "\(number)") }
    #expect(chapters.last?["текст-после"]?.text == "Риски: смена педагогов.")
    let measures = data["дорожная-карта"]?["группы"]?.items.first?["мероприятия"]?.items ?? []
    #expect(measures.map { $0["название"]?.text } == ["Входная диагностика", "Открытые уроки"])
    #expect(measures.map { $0["срок"]?.text } == ["сентябрь 2026 года", "март 2027 года"])
    #expect(measures.first?["ответственные"]?.items.map(\.text) == ["Завуч"])
    #expect(measures.map { $0["результат"]?.text } == ["Справка", "Карты уроков"])
    let indicators = data["программа"]?["показатели"]?.items ?? []
    #expect(indicators.map { $0["база"]?["значение"]?.text } == ["38", "4"])
    #expect(indicators.map { $0["единица"]?.text } == ["%", "человек"])
    #expect(indicators.map { $0["цели"]?["2027"]?.text } == ["20", "7"])
    #expect(data["программа"]?["дефициты"] == nil)
  }
}
