import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import Testing

@Suite("Значения комплекта")
struct ModelTests {
  private func set(_ yaml: String) throws -> ProgrammeSet {
    try #require(ProgrammeReader.read([SourceFile(name: "д.yaml", text: yaml)]).set)
  }

  @Test(
    "должность выбирает дата документа",
    arguments: [
      ("2019-01-01", "Методист"), ("2020-08-31", "Методист"), ("2020-09-01", "Директор"), ("2017-01-01", nil),
    ])
  func posts(_ date: String, _ expected: String?) throws {
    let set = try set(
      """
      люди:
        папина:
          фамилия: Папина
          инициалы: Н. И.
          должности:
            - {должность: Методист, с: 2018-09-01, по: 2020-08-31}
            - {должность: Директор, с: 2020-09-01}
      приказ: {заголовок: О мерах, пункты: [Провести], дата: \(date)}
      """)
    let person = try #require(set.person("папина"))
    #expect(person.post(on: set.orders.first?.date)?.title.nominative == expected)
    #expect(person.post(on: nil)?.title.nominative == "Директор")
    #expect(person.initials == "Н.И.")
  }

  @Test("инициалы делаются из имени и отчества")
  func initials() throws {
    let set = try set("люди: {а: {фамилия: Котенко, имя: Тамара, отчество: Сергеевна, пол: Ж}}")
    #expect(set.person("а")?.initials == "Т.С.")
  }

  @Test(
    "пол известен из данных или из отчества",
    arguments: [
      ("инициалы: Е.И.", nil), ("инициалы: Е.И., пол: м", "м"), ("имя: Елена, отчество: Ивановна", "ж"),
      ("имя: Саша, отчество: Ильич", "м"),
    ])
  func gender(_ fields: String, _ expected: String?) throws {
    #expect(try set("люди: {а: {фамилия: Хрущ, \(fields)}}").person("а")?.gender?.dataWord == expected)
  }

  @Test("падежи, данные в файле, и те, которых нет")
  func cases() throws {
    let set = try set(
      "организация: {наименование: Отдел, родительный: Отдела, вышестоящая: Район, вышестоящая-дательный: Району}")
    #expect(set.organisation?.name[.genitive] == "Отдела")
    #expect(set.organisation?.name[.dative] == nil)
    #expect(set.organisation?.parent?[.dative] == "Району")
  }

  @Test(
    "стадия приказа",
    arguments: [
      ("", OrderStage.draft), ("номер: 010", .draft), ("номер: 010, дата: 14.07.2020", .registered),
      ("номер: 010, дата: 14.07.2020, стадия: на-подпись", .forSignature),
    ])
  func stage(_ fields: String, _ expected: OrderStage) throws {
    let order = try #require(try set("приказ: {заголовок: О мерах, пункты: [Провести], \(fields)}").orders.first)
    #expect(order.stage == expected)
    #expect(order.number == (fields.isEmpty ? nil : "010"))
  }

  @Test("номер приказа — всегда текст", arguments: ["010", "63 § 6", "01-07/338а", "б/н", "1e3", "да"])
  func numberIsText(_ number: String) throws {
    let set = try set("приказ: {заголовок: О мерах, пункты: [Провести], номер: \(number)}")
    #expect(set.orders.first?.number == number)
  }

  @Test("пункты всех видов и любой глубины, каждый со своим путём")
  func items() throws {
    let set = try set(
      """
      подразделения: {кабинет: {наименование: Методический кабинет}}
      приказ:
        заголовок: О мерах
        пункты:
          - утвердить: [дорожная карта, {документ: программа}, {название: положение, отдельным-файлом: да}]
          - {исполнитель: кабинет, поручение: провести мониторинг, срок: до 1 сентября, подпункты: [а, {текст: б, подпункты: [в]}]}
          - {исполнитель: руководителям школ, поручение: помочь}
          - Последний пункт
        контроль: оставляю за собой
      дорожная-карта: {название: План, группы: [{название: 2020 год}]}
      программа: {название: П}
      """)
    let order = try #require(set.orders.first)
    #expect(
      order.flattenedItems.map { "\($0.depth) \($0.item.path)" } == [
        "1 приказ.пункты[1]", "1 приказ.пункты[2]", "2 приказ.пункты[2].подпункты[1]",
        "2 приказ.пункты[2].подпункты[2]", "3 приказ.пункты[2].подпункты[2].подпункты[1]", "1 приказ.пункты[3]",
        "1 приказ.пункты[4]",
      ])
    #expect(order.approvedDocuments.map(\.part) == [.roadmap, .programme, nil])
    guard case .instruction(let task) = order.items[1].content, case .instruction(let words) = order.items[2].content
    else {
      Issue.record("ожидались поручения")
      return
    }
    #expect(task.executors.map(\.target) == [.unit("кабинет")])
    #expect(task.deadline?.text == "до 1 сентября")
    #expect(words.executors.map(\.target) == [.text("руководителям школ")])
    #expect(order.control?.content == .reserved)
  }

  @Test("столбцы дорожной карты: данные или то, что заполнено хотя бы у одного мероприятия")
  func columns() throws {
    let two = "{название: А, срок: июнь}, {название: Б, документ: отчёт, ответственные: директор школы}"
    let set = try set("дорожная-карта: {название: План, группы: [{название: 2020 год, мероприятия: [\(two)]}]}")
    #expect(set.roadmap?.columns == [.number, .activity, .deadline, .responsible, .document])
    let given = try self.set(
      "дорожная-карта: {название: План, столбцы: [срок, мероприятие, номер], группы: [{название: 2020 год}]}")
    #expect(given.roadmap?.columns == [.deadline, .activity, .number])
  }

  @Test(
    "годы периода",
    arguments: [("2020–2022", 2020, 2022), ("2020-2022 гг.", 2020, 2022), ("2021 год", 2021, 2021)])
  func years(_ text: String, _ first: Int, _ last: Int) {
    #expect(YearSpan(text)?.first == first)
    #expect(YearSpan(text)?.last == last)
  }

  @Test("не годы", arguments: ["", "с 01.09.2020 по 31.12.2021", "2020, 2021, 2022", "20–22"])
  func noYears(_ text: String) { #expect(YearSpan(text) == nil) }

  @Test(
    "числа",
    arguments: [
      ("16,7", "16,7"), ("16.70", "16,70"), ("1 000", "1000"), ("12\u{A0}345\u{202F}678", "12345678"), ("-0,5", "−0,5"),
      ("100", "100"), ("0,05", "0,05"),
    ])
  func numbers(_ text: String, _ printed: String) { #expect(DecimalNumber(text)?.description == printed) }

  @Test("не числа", arguments: ["", "—", "100%", "1 00", "1,", ",5", "1,2,3", "1e5", "٣", "1234567890123456"])
  func notNumbers(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test("сокращения и школы идут в написанном порядке")
  func order() throws {
    let set = try set("сокращения: {ЯЯ: я, АА: а}\nшколы: {я: {краткое: Я}, а: {краткое: А}}")
    #expect(set.abbreviations.map(\.short) == ["ЯЯ", "АА"])
    #expect(set.schools.map(\.key) == ["я", "а"])
  }

  @Test("исполнителей может быть несколько, поручение может стоять в подпунктах, организация названа своим словом")
  func executors() throws {
    let set = try set(
      """
      организация: {наименование: Отдел}
      подразделения: {мониторинг: {наименование: Отдел мониторинга}}
      школы: {брод: {краткое: МБОУ Бродовская СОШ, дательный: МБОУ Бродовской СОШ}}
      приказ:
        заголовок: О мерах
        пункты:
          - {исполнитель: [мониторинг, организация, брод, директорам школ], подпункты: [Провести]}
          - {исполнитель: мониторинг, поручение: провести}
      """)
    let instructions = set.orders.flatMap(\.items).compactMap { item -> OrderItem.Instruction? in
      guard case .instruction(let instruction) = item.content else { return nil }
      return instruction
    }
    #expect(
      instructions.map { $0.executors.map(\.target) } == [
        [.unit("мониторинг"), .organisation, .school("брод"), .text("директорам школ")], [.unit("мониторинг")],
      ])
    #expect(instructions.map(\.assignment?.text) == [nil, "провести"])
    #expect(set.school("брод")?.forms[.dative] == "МБОУ Бродовской СОШ")
  }

  @Test("падежи фамилии, данные в файле")
  func surnameForms() throws {
    let set = try set("люди: {а: {фамилия: Дюма, инициалы: А.П., фамилия-дательный: Дюма}}")
    #expect(set.person("а")?.surnameForms[.dative] == "Дюма")
    #expect(set.person("а")?.surnameForms[.genitive] == nil)
  }

  @Test(
    "исполняющий обязанности: сказано да или названо, за кого",
    arguments: [
      ("папина", false, nil), ("{лицо: папина, исполняющий-обязанности: да}", true, nil),
      ("{лицо: папина, за: котенко}", true, "котенко"),
      ("{лицо: папина, исполняющий-обязанности: да, за: котенко}", true, "котенко"),
    ] as [(String, Bool, String?)])
  func acting(_ written: String, _ isActing: Bool, _ actingFor: String?) throws {
    let set = try set(
      """
      люди: {папина: {фамилия: Папина, инициалы: Н.И.}, котенко: {фамилия: Котенко, инициалы: Т.С.}}
      приказ: {заголовок: О мерах, пункты: [Провести], подписывает: \(written)}
      """)
    let signatory = try #require(set.orders.first?.signatory)
    #expect(signatory.personKey == "папина")
    #expect(signatory.isActing == isActing)
    #expect(signatory.actingForKey == actingFor)
  }

  @Test(
    "ссылка прощает прописные буквы и «е» вместо «ё»; точное совпадение важнее",
    arguments: [
      ("королев", "королёв"), ("Белова", "белова"), ("КОРОЛЁВ", "королёв"), ("белова", "белова"),
    ])
  func forgivenReferences(_ written: String, _ key: String) throws {
    let set = try set(
      """
      люди:
        королёв: {фамилия: Королёв, инициалы: А.П.}
        белова: {фамилия: Белова, инициалы: М.С.}
      приказ: {заголовок: О мерах, пункты: [Провести], подписывает: \(written), рассылка: [\(written), В дело]}
      """)
    #expect(set.orders.first?.signatory?.personKey == key)
    #expect(set.orders.first?.distribution.map(\.target) == [.person(key), .text("В дело")])
  }

  @Test("знак № в номере не удвоится", arguments: ["№ 63", "№63", "63", "\"№\u{A0}63\""])
  func numbers(_ written: String) throws {
    let set = try set(
      "приказ: {заголовок: О мерах, пункты: [Провести], номер: \(written), основание: {вид: приказ, номер: \(written)}}"
    )
    #expect(set.orders.first?.number == "63")
    #expect(set.orders.first?.basis.first?.number == "63")
  }
}
