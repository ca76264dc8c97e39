import Foundation
import ProgrammeFiles
import TestSupport
import Testing

extension OrderTests {
  private static let parts = """
    школы: {брод: {краткое: МБОУ Бродская ООШ}, центр: {краткое: МБОУ Зареченская СОШ}}
    программа:
      название: Программа поддержки школ на 2020–2021 годы
      период: 2020–2021
      основание-разработки: решение коллегии
      разработчик: организация
      исполнитель: организация
      участники: [брод]
      цели: Повысить качество
      задачи: Помочь учителям
      этапы: {название: Первый}
      финансирование: не требуется
      показатели: {название: Доля школ, единица: "%", база: {год: 2019, значение: 50}, цели: {2021: 100}}
      результаты: Школ стало меньше
      разделы: [{заголовок: Механизмы, текст: Программа исполняется.}]
    схема-взаимодействия: [{школа: брод, партнёры: [{школа: центр, содержание: уроки}]}]
    дорожная-карта: {название: План мер на 2020 год, группы: [{название: 2020 год, мероприятия: [{срок: май, название: Начать}]}]}
    """

  @Test(
    "приложения идут в том порядке, в каком их утверждает приказ, у каждого свой гриф",
    arguments: [
      ["программа", "дорожная-карта", "схема-взаимодействия"], ["схема-взаимодействия", "паспорт", "программа"],
    ])
  func annexSequence(_ names: [String]) throws {
    let order = Making.order("    - утвердить: [\(names.joined(separator: ", "))]", rest: Self.parts)
    let lines = try Making.lines(order).map { $0.replacing("\u{A0}", with: " ") }
    let titles = [
      "программа": "Программа поддержки школ на 2020–2021 годы", "дорожная-карта": "План мер на 2020 год",
      "схема-взаимодействия": "Схема сетевого взаимодействия школ",
      "паспорт": "Паспорт программы поддержки школ на 2020–2021 годы",
    ]
    let accusatives = [
      "программа": "Программу поддержки", "дорожная-карта": "План мер", "схема-взаимодействия": "Схему сетевого",
      "паспорт": "Паспорт программы",
    ]
    let stamps = [
      "программа": "УТВЕРЖДЕНА", "дорожная-карта": "УТВЕРЖДЁН", "схема-взаимодействия": "УТВЕРЖДЕНА",
      "паспорт": "УТВЕРЖДЁН",
    ]
    let marks = lines.indices.filter { lines[$0].hasPrefix("Приложение № ") }
    #expect(marks.count == names.count)
    for (number, name) in names.enumerated() {
      let item = try #require(
        lines.first { $0.hasSuffix("(приложение № \(number + 1))\(number + 1 < names.count ? ";" : ".")") })
      #expect(item.hasPrefix(try #require(accusatives[name])))
      let mark = lines[marks[number]]
      #expect(mark.hasPrefix("Приложение № \(number + 1)¶\(try #require(stamps[name]))¶приказом Отдела образования"))
      #expect(mark.hasSuffix("от 25.09.2020 № 01-07/338"))
      #expect(lines[marks[number] + 1] == titles[name])
    }
  }

  @Test(
    "краткие названия вводит приказ, который утверждает документы",
    arguments: [
      ("", "Программу поддержки школ на 2020–2021 годы (приложение № 1);", ["REF-09"]),
      ("Программа", "Программу поддержки школ на 2020–2021 годы (далее – Программа) (приложение № 1);", []),
    ])
  func shortTitles(_ short: String, _ item: String, _ codes: [String]) throws {
    let key = short.isEmpty ? "" : "\n  краткое-название: \(short)"
    let parts = Self.parts.replacing("\n  период: 2020–2021", with: "\n  период: 2020–2021" + key)
      .replacing("на 2020 год, группы", with: "на 2020 год, краткое-название: План, группы")
    let order = Making.order(
      """
          - утвердить: [программа, дорожная-карта]
          - {исполнитель: сухина, поручение: обеспечить исполнение Программы и Плана, срок: до 30 декабря 2020 г.}
      """, rest: parts)
    let (bytes, _, findings) = try Making.document([SourceFile(name: "данные.yaml", text: order)], inspects: true)
    let lines = try WordText.lines(of: bytes).map { $0.replacing("\u{A0}", with: " ") }
    #expect(lines.contains(item))
    #expect(lines.contains("План мер на 2020 год (далее – План) (приложение № 2)."))
    #expect(findings.map(\.code).filter { $0 == "REF-09" } == codes, "\(findings)")
  }

  @Test("в примере Кесовой Горы нет прямых кавычек и двойных пробелов, неразрывные пробелы на местах")
  func typography() throws {
    let text = try WordText.lines(of: Making.document(Making.example("kesova-gora")).bytes).joined(separator: "\n")
    #expect(!text.contains("\""))
    #expect(text.firstMatch(of: /[^| ]  +[^| ]/) == nil)
    for wrong in [/№ [0-9]/, /[0-9] %/, /[0-9] гг?\./, /Т\.С\. К/, /Н\.И\. П/] {
      #expect(text.firstMatch(of: wrong) == nil)
    }
    #expect(text.contains("«Об образовании в Российской Федерации»"))
    #expect(text.contains("100\u{A0}%"))
  }
}
