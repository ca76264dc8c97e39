import Diagnostics
import DocxTemplating
import TestSupport
import Testing

@Suite("Преобразования")
struct FilterTests {
  /// What each filter prints of a value; one document holds them all.
  private static let printed: [(value: String, filter: String, expected: String)] = [
    ("2020-07-14", "дата-текстом", "14 июля 2020 г."),
    ("2020-07-14", "дата-цифрами", "14.07.2020"),
    ("2020-07-14", "месяц-год", "июль 2020 г."),
    ("14.07.2020", "месяц-год: предложный", "июле 2020 г."),
    ("2020-07-14", "год", "2020"),
    ("12500,5", "число", "12 500,5"),
    ("1234567", "число", "1 234 567"),
    ("2020", "число", "2020"),
    ("-5", "число", "−5"),
    ("16.7", "процент", "16,7 %"),
    ("100%", "процент", "100 %"),
    ("4", "римскими", "IV"),
    ("1", "сколько: школа, школы, школ", "1 школа"),
    ("22", "сколько: школа, школы, школ", "22 школы"),
    ("11", "сколько: школа, школы, школ", "11 школ"),
    ("1,5", "сколько: школа, школы, школ", "1,5 школы"),
    ("приказ", "заглавными", "ПРИКАЗ"),
    ("План", "со-строчной", "план"),
    ("план", "с-заглавной", "План"),
    ("Сухина Ольга Викторовна", "дательный", "Сухиной Ольге Викторовне"),
    ("Сухина Ольга Викторовна", "инициалы", "Сухина О.В."),
    ("Ольга Викторовна Сухина", "инициалы", "Сухина О.В."),
    ("Сухина Ольга Викторовна", "инициалы: впереди", "О.В. Сухина"),
    ("Сухина О.В.", "инициалы: впереди", "О.В. Сухина"),
    ("директор", "родительный", "директора"),
    ("Приказ", "строчными | с-заглавной", "Приказ"),
  ]

  @Test("что печатает каждое")
  func values() throws {
    let values = Self.printed.enumerated().map { ("а\($0)", TemplateValue.text($1.value)) }
    let body = Self.printed.enumerated().map { WordFixture.p("{{а\($0) | \($1.filter)}}") }.joined()
    let rendering = try Rendering(body, .record(of: Dictionary(uniqueKeysWithValues: values)))
    #expect(rendering.lines.map { $0.replacing("\u{A0}", with: " ") } == Self.printed.map(\.expected))
    #expect(rendering.findings.isEmpty)
  }

  @Test("перечень считают и соединяют, пустое заменяют")
  func lists() throws {
    let values: TemplateValue = ["школы": ["А", "Б"], "пусто": .list([])]
    let body = WordFixture.p(
      "{{школы | сколько: школа, школы, школ}}: {{школы | соединить: \"; \"}}; {{нет | если-пусто: \"б/н\"}}")
    #expect(try Rendering(body, values).lines == ["2\u{A0}школы: А; Б; б/н"])
  }

  @Test("форма из данных важнее образованной")
  func givenForm() throws {
    let rendering = try Rendering(
      WordFixture.p("{{имя | родительный}}"), ["имя": ["именительный": "Дюма А.", "родительный": "Дюма А."]])
    #expect(rendering.lines == ["Дюма А."])
  }

  @Test("неуверенная форма печатается, но о ней сказано")
  func unsureForm() throws {
    let rendering = try Rendering(WordFixture.p("{{имя | родительный}}"), ["имя": "Хзвыр Бдлы"])
    #expect(rendering.findings.map(\.code) == ["VAL-15"])
    #expect(rendering.findings.map(\.severity) == [.note])
    #expect(rendering.lines != [""])
  }

  @Test(
    "неподходящее значение названо",
    arguments: [
      ("дата-текстом", "вчера"), ("римскими", "0"), ("число", "много"), ("сколько: школа, школы, школ", "много"),
      ("инициалы", "Сухина"), ("месяц-год: звательный", "2020-07-14"),
    ])
  func unfit(filter: String, value: String) throws {
    #expect(try Rendering(WordFixture.p("{{а | \(filter)}}"), ["а": .text(value)]).findings.map(\.code) == ["VAL-13"])
  }

  @Test("у каждого есть описание и пример, имена не повторяются")
  func described() {
    #expect(FilterCatalogue.filters.allSatisfy { !$0.summary.isEmpty && $0.example.contains("| \($0.name)") })
    #expect(Set(FilterCatalogue.names).count == FilterCatalogue.names.count)
  }
}
