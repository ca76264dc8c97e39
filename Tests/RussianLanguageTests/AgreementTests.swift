import Testing

@testable import RussianLanguage

@Suite("Согласование отметок")
struct AgreementTests {
  @Test(
    "род названия по главному слову",
    arguments: [
      ("План мероприятий", GrammaticalGender.masculine), ("Программа", .feminine), ("«Дорожная карта»", .feminine),
      ("Положение об опорной школе", .neuter), ("Правила приёма", .plural), ("Перечень школ", .masculine),
      ("Схема сетевого взаимодействия", .feminine), ("Порядок проведения", .masculine), ("Состав комиссии", .masculine),
      ("Список школ", .masculine), ("Отчёт за 2019 год", .masculine), ("Отчет", .masculine), ("Справка", .feminine),
      ("Соглашение", .neuter), ("Договор сетевого взаимодействия", .masculine),
      ("Муниципальная программа поддержки школ", .feminine),
      ("План мероприятий («дорожная карта») муниципальной программы", .masculine),
      ("Муниципальный план («Дорожная карта») поддержки ШПРО", .masculine), ("Методические рекомендации", .plural),
      ("МУНИЦИПАЛЬНАЯ ПРОГРАММА", .feminine), ("Паспорт программы", .masculine), ("План-график", .masculine),
      ("Об утверждении программы", nil), ("МБОУ СОШ № 2", nil), ("", nil), ("Радуга", nil),
    ])
  func genders(title: String, expected: GrammaticalGender?) {
    #expect(HeadNoun.gender(ofTitle: title) == expected)
  }

  @Test(
    "краткие причастия",
    arguments: [
      (ShortParticiple.approved, "утверждён утверждена утверждено утверждены"),
      (.acquainted, "ознакомлен ознакомлена ознакомлено ознакомлены"), (.adopted, "принят принята принято приняты"),
      (.agreed, "согласован согласована согласовано согласованы"), (.included, "включён включена включено включены"),
    ])
  func participles(participle: ShortParticiple, forms: String) {
    #expect(GrammaticalGender.allCases.map(participle.text).joined(separator: " ") == forms)
  }

  @Test("гриф утверждения заглавными, с ё")
  func capitals() {
    #expect(ShortParticiple.approved.capitals(.masculine) == "УТВЕРЖДЁН")
    #expect(ShortParticiple.approved.capitals(.feminine) == "УТВЕРЖДЕНА")
  }

  @Test("причастие в составе оборота «в лице директора, действующей на основании»")
  func participlesInFull() {
    let acting = Adjective("действующий")
    #expect(acting?.form(.feminine, .genitive, isAnimate: true) == "действующей")
    #expect(acting?.form(.masculine, .genitive, isAnimate: true) == "действующего")
    #expect(Adjective("стол") == nil)
    #expect(Adjective("положение") == nil)
    #expect(Adjective("последние")?.form(.plural, .genitive, isAnimate: false) == "последних")
  }
}
