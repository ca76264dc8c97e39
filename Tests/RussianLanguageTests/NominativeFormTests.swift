import RussianLanguage
import Testing

@Suite("Именительный падеж по другому")
struct NominativeFormTests {
  @Test(
    "фамилия по винительному падежу",
    arguments: [
      ("Дубягу", "Дубяга", nil), ("Петрову", "Петрова", .female), ("Ильину", "Ильина", .female),
      ("Сухину", "Сухина", .female), ("Крупскую", "Крупская", .female), ("Зорю", "Зоря", nil),
      ("Иванова", "Иванов", .male), ("Крупского", "Крупский", .male), ("Новака", "Новак", .male),
      ("Шмидта", "Шмидт", .male), ("Гоголя", "Гоголь", .male), ("Цоя", "Цой", .male), ("Хруща", "Хрущ", .male),
      ("Хрущ", "Хрущ", .female), ("Котенко", "Котенко", nil), ("Черных", "Черных", nil), ("Дюма", "Дюма", nil),
      ("Соловьёву-Гвоздь", "Соловьёва-Гвоздь", .female), ("Римского-Корсакова", "Римский-Корсаков", .male),
    ] as [(String, String, PersonGender?)])
  func surname(form: String, nominative: String, gender: PersonGender?) {
    let found = NominativeForm.surname(accusative: form)
    #expect(found?.text == nominative)
    #expect(found?.gender == gender)
  }

  @Test(
    "где именительных может быть несколько, не называется ни одного",
    arguments: [
      "Кравца", "Кузнеца", "Цапка", "Льва", "Белого", "Толстого", "Зайца", "Соловья", "Морару", "Иванов", "Орла",
    ])
  func ambiguous(form: String) {
    #expect(NominativeForm.surname(accusative: form) == nil)
  }

  @Test(
    "должность",
    arguments: [
      ("заместителя начальника отдела", "заместитель начальника отдела"), ("методиста", "методист"),
      ("ведущего специалиста отдела образования", "ведущий специалист отдела образования"),
      ("заведующую методическим кабинетом", "заведующая методическим кабинетом"),
      ("заместителя главы района", "заместитель главы района"), ("главу округа", "глава округа"),
      ("педагога-психолога", "педагог-психолог"), ("главного бухгалтера", "главный бухгалтер"),
    ])
  func post(form: String, nominative: String) {
    #expect(NominativeForm.post(form, from: .accusative) == nominative)
  }

  @Test("должность, которой нет в словаре, не угадывается")
  func unknownPost() {
    #expect(NominativeForm.post("обер-прокуратора съезда", from: .accusative) == nil)
    #expect(NominativeForm.post("главы района", from: .genitive) == "глава района")
    #expect(NominativeForm.post("", from: .genitive) == nil)
  }

  @Test("имя и отчество")
  func names() {
    #expect(NominativeForm.givenName(accusative: "Ольгу", gender: .female) == "Ольга")
    #expect(NominativeForm.givenName(accusative: "Андрея", gender: .male) == "Андрей")
    #expect(NominativeForm.givenName(accusative: "Павла", gender: .male) == "Павел")
    #expect(NominativeForm.givenName(accusative: "Бельчиту", gender: .female) == nil)
    #expect(NominativeForm.patronymic(accusative: "Викторовну")?.text == "Викторовна")
    #expect(NominativeForm.patronymic(accusative: "Петровича")?.gender == .male)
    #expect(NominativeForm.patronymic(accusative: "Сухину") == nil)
  }
}
